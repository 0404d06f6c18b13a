#include "panels/parameter_field.h"

#include "panels/catalogue_text.h"
#include "panels/elided_label.h"
#include "panels/number_field.h"
#include "panels/number_steps.h"
#include "panels/sentence_label.h"
#include "panels/slider.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr int kLeastNumberWidth = 66;
constexpr int kNumberHeight = 22;
constexpr int kSliderHeight = 18;
constexpr int kKeyPause = 700; ///< ms after which keys pressed on a slider are a new change

} // namespace

ParameterField::ParameterField(const Parameter& parameter, Appearance& appearance,
                               std::shared_ptr<const void> keepsText, QWidget* parent)
    : QWidget(parent), m_parameter(parameter), m_keepsText(std::move(keepsText)),
      m_value(parameter.initial), m_inForce(parameter.initial)
{
    setToolTip(parameterTip(m_parameter));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(2 * metrics::kSpace);
    layout->setVerticalSpacing(1);
    layout->setColumnStretch(0, 1);
    m_problem = new SentenceLabel(SentenceLabel::Kind::Error, this);
    if (m_parameter.scale == Scale::Switch)
        makeSwitch();
    else
        makeNumber(appearance);
    layout->addWidget(m_problem, 2, 0, 1, 2);
}

void ParameterField::makeSwitch()
{
    m_switch = new QCheckBox(parameterLabel(m_parameter), this);
    m_switch->setAccessibleDescription(parameterPurpose(m_parameter));
    m_switch->setMinimumHeight(metrics::kControlHeight);
    m_switch->setChecked(m_value != 0.0);
    static_cast<QGridLayout*>(layout())->addWidget(m_switch, 0, 0, 1, 2);
    connect(m_switch, &QCheckBox::clicked, this, [this](bool on) {
        choose(on ? 1.0 : 0.0);
        emit gestureEnded();
    });
}

void ParameterField::makeNumber(Appearance& appearance)
{
    auto* label = new ElidedLabel(parameterLabel(m_parameter), this);
    label->setToolTip(toolTip());
    m_number = new NumberField(this);
    m_number->setFixedSize(std::max(kLeastNumberWidth, m_number->sizeHint().width()), kNumberHeight);
    m_number->setAccessibleName(label->text());
    m_number->setAccessibleDescription(parameterPurpose(m_parameter));
    m_number->setCheck([this](double value) { return parameterProblem(m_parameter, value); });
    m_number->setStep([this](double value, int steps) { return steppedValue(m_parameter, value, steps); });
    m_number->setValue(m_value);
    label->setBuddy(m_number);
    m_slider = new Slider(appearance, this);
    m_slider->setAccessibleName(label->text());
    m_slider->setAccessibleDescription(parameterPurpose(m_parameter));
    m_slider->setFixedHeight(kSliderHeight);
    m_pause = new QTimer(this);
    m_pause->setSingleShot(true);
    connect(m_pause, &QTimer::timeout, this, &ParameterField::gestureEnded);
    auto* grid = static_cast<QGridLayout*>(layout());
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_number, 0, 1);
    grid->addWidget(m_slider, 1, 0, 1, 2);
    placeSlider();

    connect(m_number, &NumberField::valueTyped, this, &ParameterField::choose);
    connect(m_number, &NumberField::editingEnded, this, &ParameterField::gestureEnded);
    connect(m_number, &NumberField::problemChanged, m_problem, &SentenceLabel::say);
    connect(m_slider, &QSlider::valueChanged, this, &ParameterField::takeFromSlider);
    connect(m_slider, &QSlider::sliderReleased, this, &ParameterField::gestureEnded);
}

void ParameterField::setValue(double value)
{
    m_inForce = value;
    if (value == m_value)
        return;
    m_value = value;
    m_problem->say({});
    if (m_switch)
        return m_switch->setChecked(value != 0.0);
    m_number->setValue(value);
    placeSlider();
}

void ParameterField::refuse(const QString& sentence)
{
    m_value = m_inForce;
    m_problem->say(sentence);
    if (m_switch)
        return m_switch->setChecked(m_value != 0.0);
    m_number->refuse(m_value, sentence);
    placeSlider();
}

void ParameterField::setWord(double value, const QString& word)
{
    if (m_number)
        m_number->setWord(value, word);
}

void ParameterField::choose(double value)
{
    m_value = value;
    if (m_number) {
        m_number->setValue(value);
        placeSlider();
    }
    emit valueChosen(value);
}

/// The slider stands where the value is, but never twitches under the hand that drags it.
void ParameterField::placeSlider()
{
    if (m_slider->isSliderDown())
        return;
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(int(std::lround(toSlider(m_parameter, m_value) * m_slider->maximum())));
}

void ParameterField::takeFromSlider(int position)
{
    const double value = fromSlider(m_parameter, double(position) / m_slider->maximum());
    if (value == m_value)
        return;
    m_value = value;
    m_number->setValue(value);
    emit valueChosen(value);
    if (!m_slider->isSliderDown())
        m_pause->start(kKeyPause);
}

} // namespace thalweg::app
