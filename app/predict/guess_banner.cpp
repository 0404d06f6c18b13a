#include "predict/guess_banner.h"

#include "model/appearance.h"
#include "panels/elided_label.h"
#include "predict/guess_round.h"
#include "predict/guess_text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace thalweg::app {

namespace {

constexpr double kTitleSize = 1.25; ///< of the hint's type
constexpr int kUsualType = 13;

} // namespace

/// The line and marker of the run that is asked for.
class GuessBanner::Sample : public QWidget {
public:
    Sample(GuessRound& round, Appearance& appearance, QWidget* parent)
        : QWidget(parent), m_round(round), m_appearance(appearance)
    {
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (m_round.current() >= m_round.entries().size())
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme& theme = m_appearance.theme();
        drawRunSample(painter, theme, runLook(theme, m_round.choice(m_round.current()).look), rect(), height() / 11.0);
    }

private:
    GuessRound& m_round;
    Appearance& m_appearance;
};

GuessBanner::GuessBanner(GuessRound& round, Appearance& appearance, QWidget* parent)
    : QFrame(parent), m_round(round), m_sample(new Sample(round, appearance, this)), m_title(new ElidedLabel(this)),
      m_hint(new ElidedLabel(this))
{
    setProperty("card", true);
    m_hint->setProperty("quiet", true);
    m_diverges = button(tr("It diverges (D)"), &GuessBanner::divergenceExpected);
    m_run = button(tr("Run (Space)"), &GuessBanner::runWanted);
    m_end = button(tr("To the end (End)"), &GuessBanner::endWanted);
    m_again = button(tr("Guess again (R)"), &GuessBanner::againWanted);
    m_leave = button(tr("Leave (Esc)"), &GuessBanner::leaveWanted);
    auto* words = new QVBoxLayout;
    words->setSpacing(metrics::kSpace / 2);
    words->addStretch();
    words->addWidget(m_title);
    words->addWidget(m_hint);
    words->addStretch();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4 * metrics::kSpace, 2 * metrics::kSpace, 3 * metrics::kSpace, 2 * metrics::kSpace);
    layout->setSpacing(2 * metrics::kSpace);
    layout->addWidget(m_sample);
    layout->addSpacing(metrics::kSpace);
    layout->addLayout(words, 1);
    for (QPushButton* each : {m_diverges, m_run, m_end, m_again, m_leave})
        layout->addWidget(each);
    connect(&round, &GuessRound::changed, this, &GuessBanner::refresh);
    connect(&appearance, &Appearance::themeChanged, m_sample, qOverload<>(&QWidget::update));
    setType(kUsualType);
    refresh();
}

QPushButton* GuessBanner::button(const QString& text, void (GuessBanner::*wanted)())
{
    auto* button = new QPushButton(text, this);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QPushButton::clicked, this, wanted);
    return button;
}

void GuessBanner::setType(int px)
{
    QFont type = font();
    type.setPixelSize(px);
    m_hint->setFont(type);
    // As a rule, for a font that is only set is forgotten when rules are looked up anew.
    const QString look = QStringLiteral("QPushButton { font-size: %1px; padding: %2px %3px; }")
                             .arg(px).arg(px / 3).arg(px * 9 / 10);
    for (QPushButton* each : {m_diverges, m_run, m_end, m_again, m_leave})
        each->setStyleSheet(look);
    type.setPixelSize(qRound(kTitleSize * px));
    type.setWeight(QFont::DemiBold);
    m_title->setFont(type);
    m_sample->setFixedSize(4 * px, 2 * px);
}

void GuessBanner::refresh()
{
    const GuessHeading heading = headingOf(m_round);
    m_title->setText(heading.title);
    m_hint->setText(heading.hint);
    if (heading.title != accessibleName()) // each time that it is set a screen reader says it
        setAccessibleName(heading.title);
    if (heading.hint != accessibleDescription())
        setAccessibleDescription(heading.hint);
    showButtons();
    m_sample->update();
}

void GuessBanner::showButtons()
{
    const bool isGuessing = m_round.phase() == GuessRound::Phase::Guessing;
    const bool isOver = m_round.phase() == GuessRound::Phase::Over;
    m_sample->setVisible(isGuessing && !m_round.isComplete());
    m_diverges->setVisible(isGuessing);
    m_run->setVisible(isGuessing);
    m_run->setEnabled(m_round.guessCount() > 0);
    m_end->setVisible(m_round.phase() == GuessRound::Phase::Running);
    m_again->setVisible(isOver);
    m_leave->setText(isOver ? tr("Done (Esc)") : tr("Leave (Esc)"));
    m_leave->setAccessibleName(m_leave->text());
    for (QPushButton* each : {m_run, m_again}) {
        const bool isNext = each == m_again || m_round.isComplete();
        if (each->property("accent").toBool() == isNext)
            continue;
        each->setProperty("accent", isNext);
        style()->unpolish(each); // so that the rule for it is looked up
        style()->polish(each);
    }
}

} // namespace thalweg::app
