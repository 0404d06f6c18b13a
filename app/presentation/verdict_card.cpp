#include "presentation/verdict_card.h"

#include "inspector/verdict_text.h"
#include "model/classroom_sight.h"
#include "panels/sentence_label.h"
#include "panels/verdict_badge.h"
#include "window/session.h"

#include <QRegularExpression>
#include <QVBoxLayout>

namespace thalweg::app {

namespace {

constexpr double kTitleShare = 1.2; ///< of the sentence's type

/// No line ends within "(1, 2)".
QString unbroken(QString text)
{
    static const QRegularExpression kInside(QStringLiteral("(?<=,) (?=[^() ]+\\))"));
    return text.replace(kInside, QString(QChar::Nbsp));
}

} // namespace

VerdictCard::VerdictCard(Session& session, QWidget* parent)
    : QFrame(parent), m_session(session), m_title(new SentenceLabel(SentenceLabel::Kind::Plain, this)),
      m_sentence(new SentenceLabel(SentenceLabel::Kind::Plain, this)),
      m_land(new SentenceLabel(SentenceLabel::Kind::Quiet, this))
{
    setProperty("card", true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    layout->addWidget(m_land);
    layout->addStretch();
    connect(&session.model, &SceneModel::changed, this, &VerdictCard::refresh);
    connect(&session.selection, &Selection::runSelected, this, &VerdictCard::refresh);
    connect(&session.appearance, &Appearance::themeChanged, this, &VerdictCard::refresh);
    connect(&session.lands, &Lands::focusChanged, this, &VerdictCard::followFocus);
    connect(&session.lands, &Lands::titlesChanged, this, &VerdictCard::refresh);
    followFocus();
}

void VerdictCard::followFocus()
{
    const LandModels land = m_session.lands.models(m_session.lands.inFocus());
    connect(&land.clinic, &Clinic::changed, this, &VerdictCard::refresh, Qt::UniqueConnection);
    refresh();
}

void VerdictCard::setType(int px)
{
    QFont type = font();
    type.setPixelSize(px);
    m_sentence->setFont(type);
    m_land->setFont(type);
    m_type = px;
    refresh();
    layout()->setContentsMargins(px, px, px, px);
    layout()->setSpacing(px / 2);
}

void VerdictCard::refresh()
{
    const Lands& lands = m_session.lands;
    const Clinic& clinic = lands.models(lands.inFocus()).clinic;
    m_land->say(lands.second() ? tr("on %1").arg(lands.title(lands.inFocus())) : QString());
    const Theme& theme = m_session.appearance.theme();
    const int run = m_session.selection.run();
    if (run < 0 || run >= int(m_session.model.runNames().size()))
        return say(tr("No run is selected"), theme.text.name(), {});
    const QString name = QString::fromStdString(m_session.model.runNames()[std::size_t(run)]);
    if (!showsVerdicts(m_session.model.scene()))
        return say(name, theme.text.name(), tr("What happens here, and by which numbers can one tell?"));
    const Diagnosis* now = clinic.now(std::size_t(run));
    if (!now)
        return; // the old findings stay until the new ones are there
    const Trajectory& trajectory = clinic.findings()->race->trajectories[std::size_t(run)];
    const Badge badge = verdictBadge(*now);
    say(badge.sign + QStringLiteral("  ") + verdictTitle(name, *now), toneColours(theme, badge.tone).text.name(),
        verdictSentence(*now, now->step >= trajectory.lastStep() ? trajectory.stop : Stop::StepLimit));
}

void VerdictCard::say(const QString& title, const QString& colour, const QString& sentence)
{
    // A style sheet forgets a font that was set beside it; and it is not to be read anew with every step.
    const QString look = QStringLiteral("color: %1; font-size: %2px; font-weight: 600;")
                             .arg(colour, QString::number(qRound(kTitleShare * m_type)));
    if (look != m_title->styleSheet())
        m_title->setStyleSheet(look);
    m_title->say(unbroken(title));
    m_sentence->say(unbroken(sentence));
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

} // namespace thalweg::app
