#include "panels/timeline_bar.h"

#include "model/appearance.h"
#include "model/playback.h"
#include "panels/elided_label.h"
#include "panels/slider.h"
#include "panels/speed_button.h"
#include "panels/steps_field.h"
#include "text/number_text.h"
#include "theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr int kButtonWidth = 32;
constexpr int kPlayWidth = 44;
constexpr QSize kIcon(18, 18);

} // namespace

TimelineBar::TimelineBar(SceneModel& model, Playback& playback, Appearance& appearance,
                         QWidget* parent)
    : QWidget(parent), m_model(model), m_playback(playback), m_appearance(appearance),
      m_scrub(playback), m_slider(new Slider(appearance, this)), m_before(new QLabel(this)),
      m_steps(new StepsField(this)), m_after(new QLabel(this)), m_problem(new ElidedLabel(this)),
      m_speed(new SpeedButton(this))
{
    buildButtons();
    buildSlider();
    layOut();
    connect(&playback, &Playback::stepChanged, this, &TimelineBar::showStep);
    connect(&playback, &Playback::playingChanged, this, &TimelineBar::drawIcons);
    connect(&playback, &Playback::lastStepChanged, this, &TimelineBar::showLength);
    connect(&playback, &Playback::speedChanged, m_speed, &SpeedButton::setSpeed);
    connect(m_speed, &SpeedButton::speedChosen, &playback, &Playback::setSpeed);
    connect(&model, &SceneModel::changed, this, &TimelineBar::showLength);
    connect(&model, &SceneModel::changed, m_steps, &StepsField::forget);
    connect(m_steps, &StepsField::stepsChosen, this, &TimelineBar::chooseSteps);
    connect(m_steps, &StepsField::problemChanged, this, [this](const QString& sentence) {
        m_problem->setText(sentence);
        m_problem->setVisible(!sentence.isEmpty());
    });
    connect(&appearance, &Appearance::themeChanged, this, &TimelineBar::drawIcons);
    m_speed->setSpeed(playback.speed());
    drawIcons();
    showLength();
}

QToolButton* TimelineBar::button(const QString& icon, const QString& name, const QString& keys)
{
    auto* button = new QToolButton(this);
    button->setProperty("boxed", true);
    button->setAccessibleName(name);
    button->setToolTip(tr("%1 (%2)", "what a button does, its key").arg(name, keys));
    button->setIconSize(kIcon);
    button->setStyleSheet(QStringLiteral("QToolButton { padding: 0; }"));
    button->setFixedSize(kButtonWidth, metrics::kControlHeight);
    button->setFocusPolicy(Qt::TabFocus);
    m_buttons.append({button, icon});
    return button;
}

void TimelineBar::buildButtons()
{
    connect(button(QStringLiteral("first"), tr("First step"), tr("Home")), &QToolButton::clicked,
            &m_playback, &Playback::toFirst);
    auto* back = button(QStringLiteral("step-back"), tr("One step back"), tr("Left"));
    back->setAutoRepeat(true);
    connect(back, &QToolButton::clicked, &m_playback, &Playback::stepBack);
    m_play = button(QStringLiteral("play"), tr("Play"), tr("Space"));
    m_play->setProperty("accent", true);
    m_play->setFixedWidth(kPlayWidth);
    connect(m_play, &QToolButton::clicked, &m_playback, &Playback::toggle);
    auto* forward = button(QStringLiteral("step-forward"), tr("One step forward"), tr("Right"));
    forward->setAutoRepeat(true);
    connect(forward, &QToolButton::clicked, &m_playback, &Playback::stepForward);
    connect(button(QStringLiteral("last"), tr("Last step"), tr("End")), &QToolButton::clicked,
            &m_playback, &Playback::toLast);
}

void TimelineBar::buildSlider()
{
    m_slider->setAccessibleName(tr("Step"));
    m_slider->setSingleStep(1);
    connect(m_slider, &Slider::valueChanged, &m_playback, &Playback::seek);
    connect(m_slider, &Slider::sliderPressed, this, [this] { m_scrub.begin(); });
    connect(m_slider, &Slider::sliderReleased, this, [this] { m_scrub.end(); });
}

void TimelineBar::layOut()
{
    constexpr int kGap = 2 * metrics::kSpace;
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(3 * metrics::kSpace, kGap, 3 * metrics::kSpace, kGap);
    layout->setSpacing(kGap);
    for (const IconButton& each : m_buttons)
        layout->addWidget(each.button);
    layout->addSpacing(kGap);
    layout->addWidget(m_slider, 1);
    layout->addSpacing(kGap);
    m_problem->setProperty("error", true);
    m_problem->hide();
    layout->addWidget(m_problem);
    m_before->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_before->setBuddy(m_slider);
    for (QWidget* control : {static_cast<QWidget*>(m_steps), static_cast<QWidget*>(m_speed)})
        control->setFixedHeight(metrics::kControlHeight);
    layout->addWidget(m_before);
    layout->addWidget(m_steps);
    layout->addWidget(m_after);
    layout->addSpacing(kGap);
    layout->addWidget(m_speed);
}

void TimelineBar::drawIcons()
{
    const Theme& theme = m_appearance.theme();
    const bool playing = m_playback.isPlaying();
    for (const auto& [button, icon] : m_buttons)
        button->setIcon(themedIcon(icon, theme));
    m_play->setStyleSheet(
        QStringLiteral("QToolButton { padding: 0; } QToolButton:hover { background: %1; }")
            .arg(theme.accent.lighter(112).name()));
    m_play->setIcon(
        themedIcon(playing ? QStringLiteral("pause") : QStringLiteral("play"), theme.onAccent));
    m_play->setAccessibleName(playing ? tr("Pause") : tr("Play"));
    m_play->setToolTip(
        tr("%1 (%2)", "what a button does, its key").arg(m_play->accessibleName(), tr("Space")));
}

/// "Step 60 of", or what comes before the number of steps in another language.
QString TimelineBar::stepText(const QString& step) const
{
    if (m_model.scene().classroom.hides("steps"))
        return tr("Step %1").arg(step);
    return tr("Step %1 of %2").section(QStringLiteral("%2"), 0, 0).trimmed().arg(step);
}

void TimelineBar::showStep()
{
    m_before->setText(stepText(countText(m_playback.step())));
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(m_playback.step());
    m_slider->setAccessibleDescription(m_before->text() + u' ' + countText(m_playback.lastStep()));
}

void TimelineBar::showLength()
{
    const int last = m_playback.lastStep();
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setRange(0, last);
        m_slider->setPageStep(std::max(1, last / 10));
    }
    m_steps->setMost(mostSteps(m_model.scene()));
    m_steps->setSteps(m_model.scene().steps);
    const Classroom& classroom = m_model.scene().classroom;
    m_steps->setEnabled(!classroom.locks("steps"));
    m_steps->setVisible(!classroom.hides("steps"));
    m_after->setText(tr("Step %1 of %2").section(QStringLiteral("%2"), 1).trimmed());
    m_after->setVisible(!m_after->text().isEmpty() && !classroom.hides("steps"));
    // As wide as for the longest number, so that nothing moves while it plays. What has a fixed size costs no layout.
    m_before->setFixedSize(m_before->fontMetrics().horizontalAdvance(stepText(countText(last))) + 4, metrics::kControlHeight);
    showStep();
}

void TimelineBar::chooseSteps(int steps)
{
    if (const auto refusal = m_model.setSteps(steps))
        m_steps->refuse(*refusal);
}

} // namespace thalweg::app
