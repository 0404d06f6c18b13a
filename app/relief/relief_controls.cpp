#include "relief/relief_controls.h"

#include "model/appearance.h"
#include "panels/slider.h"
#include "relief/camera.h"
#include "text/number_text.h"
#include "theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

#include <cmath>

namespace thalweg::app {

namespace {

constexpr int kSliderWidth = 92;
constexpr int kSliderSteps = 1000;

/// Equal ways of the slider are equal factors.
double factorAt(int value)
{
    const double range = Camera::kMostExaggeration / Camera::kLeastExaggeration;
    return Camera::kLeastExaggeration * std::pow(range, double(value) / kSliderSteps);
}

int valueFor(double factor)
{
    const double range = Camera::kMostExaggeration / Camera::kLeastExaggeration;
    return int(std::lround(kSliderSteps * std::log(factor / Camera::kLeastExaggeration) / std::log(range)));
}

} // namespace

ReliefControls::ReliefControls(Appearance& appearance, QWidget* parent)
    : QFrame(parent), m_appearance(appearance), m_exaggeration(new Slider(appearance, this)),
      m_log(button(tr("Logarithmic height"), tr("Heights by the logarithm of the loss: valleys get deeper, "
                                                "walls lower"))),
      m_reset(button(tr("Reset the camera"), tr("Show the relief as at first (double click)")))
{
    setProperty("card", true);
    setAttribute(Qt::WA_NoMousePropagation);
    m_exaggeration->setFixedWidth(kSliderWidth);
    m_exaggeration->setAccessibleName(tr("Exaggeration of heights"));
    m_exaggeration->setToolTip(tr("How high the relief is (Shift+Up, Shift+Down)"));
    m_log->setCheckable(true);
    auto* name = new QLabel(tr("Height"), this);
    name->setProperty("quiet", true);
    name->setBuddy(m_exaggeration);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 2, 4, 2);
    layout->setSpacing(6);
    layout->addWidget(name);
    layout->addWidget(m_exaggeration);
    layout->addWidget(m_log);
    layout->addWidget(m_reset);
    connect(m_exaggeration, &QSlider::valueChanged, this,
            [this](int value) { emit exaggerationChosen(factorAt(value)); });
    connect(m_log, &QToolButton::toggled, this, &ReliefControls::logHeightChosen);
    connect(m_reset, &QToolButton::clicked, this, &ReliefControls::resetWanted);
    connect(&appearance, &Appearance::themeChanged, this, &ReliefControls::drawIcons);
    drawIcons();
    showExaggeration(1.0);
}

QToolButton* ReliefControls::button(const QString& name, const QString& tip)
{
    auto* button = new QToolButton(this);
    button->setAccessibleName(name);
    button->setToolTip(tip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void ReliefControls::drawIcons()
{
    m_log->setIcon(themedIcon(QStringLiteral("log"), m_appearance.theme()));
    m_reset->setIcon(themedIcon(QStringLiteral("reset"), m_appearance.theme()));
}

/// Without telling of it: whoever shows it knows.
void ReliefControls::showExaggeration(double factor)
{
    const QSignalBlocker quiet(m_exaggeration);
    m_exaggeration->setValue(valueFor(factor));
    m_exaggeration->setAccessibleDescription(shortNumber(factor, 2));
    m_exaggeration->update();
}

void ReliefControls::showLogHeight(bool on)
{
    const QSignalBlocker quiet(m_log);
    m_log->setChecked(on);
}

} // namespace thalweg::app
