#include "inspector/why_view.h"

#include "inspector/remedy_text.h"
#include "inspector/verdict_text.h"
#include "model/appearance.h"
#include "model/classroom_sight.h"
#include "model/clinic.h"
#include "model/scene_model.h"
#include "model/selection.h"
#include "panels/fonts.h"
#include "panels/link_button.h"
#include "panels/sentence_label.h"
#include "panels/verdict_badge.h"
#include "plane/rest.h"
#include "theme/theme.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace thalweg::app {

WhyView::WhyView(SceneModel& model, Clinic& clinic, Selection& selection, Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_model(model), m_clinic(clinic), m_selection(selection), m_appearance(appearance),
      m_title(new SentenceLabel(SentenceLabel::Kind::Plain, this)),
      m_sentence(new SentenceLabel(SentenceLabel::Kind::Plain, this)),
      m_cure(new SentenceLabel(SentenceLabel::Kind::Quiet, this)),
      m_problem(new SentenceLabel(SentenceLabel::Kind::Error, this)), m_evidence(new QGridLayout),
      m_remediesTitle(new QLabel(tr("What could help"), this)), m_remedies(new QVBoxLayout)
{
    m_title->setFont(boldened(scaled(font(), 1.08)));
    m_remediesTitle->setProperty("quiet", true);
    m_evidence->setHorizontalSpacing(2 * metrics::kSpace);
    m_evidence->setVerticalSpacing(3);
    m_evidence->setColumnStretch(1, 1);
    m_remedies->setSpacing(6);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * metrics::kSpace, 3 * metrics::kSpace, 3 * metrics::kSpace, 3 * metrics::kSpace);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    layout->addWidget(m_cure);
    layout->addLayout(m_evidence);
    layout->addSpacing(4);
    layout->addWidget(m_remediesTitle);
    layout->addLayout(m_remedies);
    layout->addWidget(m_problem);
    layout->addStretch();
    connect(&clinic, &Clinic::changed, this, &WhyView::update);
    connect(&clinic, &Clinic::refused, m_problem, &SentenceLabel::say);
    connect(&model, &SceneModel::changed, this, [this] { m_problem->say({}); });
    connect(&selection, &Selection::runSelected, this, &WhyView::update);
    connect(&appearance, &Appearance::themeChanged, this, &WhyView::update);
}

/// Hidden, it costs nothing: findings come with every frame while a run plays.
void WhyView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    update();
}

void WhyView::update()
{
    if (!isSeen(*this))
        return;
    const auto run = std::size_t(std::max(0, m_selection.run()));
    const Diagnosis* now = m_selection.run() >= 0 ? m_clinic.now(run) : nullptr;
    if (!now) {
        const bool isNothing = m_selection.run() < 0 || m_model.scene().runs.empty();
        if (isNothing) {
            m_title->say(tr("No run is selected"));
            m_sentence->say(tr("Select a run to be told what it does, and why."));
            m_cure->say({});
            showEvidence(run);
            showRemedies(run);
        }
        return; // else the old findings stay until the new ones are there
    }
    const auto& race = *m_clinic.findings()->race;
    const Trajectory& trajectory = race.trajectories[run];
    const bool isOver = now->step >= trajectory.lastStep();
    const Badge badge = verdictBadge(*now);
    m_title->setStyleSheet(QStringLiteral("color: %1").arg(toneColours(m_appearance.theme(), badge.tone).text.name()));
    m_title->say(badge.sign + QStringLiteral("  ") + verdictTitle(QString::fromStdString(m_model.runNames()[run]), *now));
    m_sentence->say(verdictSentence(*now, isOver ? trajectory.stop : Stop::StepLimit));
    showCure(run);
    showEvidence(run);
    showRemedies(run);
}

void WhyView::showCure(std::size_t run)
{
    const auto& findings = *m_clinic.findings();
    const RunChoice& choice = findings.race->scene.runs[run];
    if (!choice.cure || !findings.help[run])
        return m_cure->say({});
    const QString other = QString::fromStdString(m_model.runNames()[choice.cure->of]);
    const QString remedy = remedyName(choice.cure->remedy);
    const QString help = helpSentence(*findings.help[run], findings.atEnd[run].verdict);
    if (!showsHyperparameters(m_model.scene()))
        return m_cure->say(tr("Remedy for %1: %2. %3").arg(other, remedy, help));
    m_cure->say(tr("Remedy for %1: %2 (%3). %4")
                    .arg(other, remedy, changeText(findings.race->scene.runs[choice.cure->of], choice), help));
}

void WhyView::showEvidence(std::size_t run)
{
    const Diagnosis* now = m_clinic.now(run);
    const std::vector<EvidenceRow> rows = now ? evidenceRows(*now) : std::vector<EvidenceRow>();
    while (m_rows.size() < rows.size()) {
        auto* name = new QLabel(this);
        auto* value = new QLabel(this);
        name->setProperty("quiet", true);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_evidence->addWidget(name, int(m_rows.size()), 0);
        m_evidence->addWidget(value, int(m_rows.size()), 1);
        m_rows.emplace_back(name, value);
    }
    const QString bad = toneColours(m_appearance.theme(), Tone::Bad).text.name();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto [name, value] = m_rows[i];
        name->setVisible(i < rows.size());
        value->setVisible(i < rows.size());
        if (i >= rows.size())
            continue;
        name->setText(rows[i].name);
        value->setText(rows[i].value);
        name->setToolTip(rows[i].tip);
        value->setToolTip(rows[i].tip);
        value->setAccessibleName(rows[i].name);
        const QString style = rows[i].isWrong ? QStringLiteral("font-weight: 600; color: ") + bad : QString();
        if (value->styleSheet() != style)
            value->setStyleSheet(style);
    }
}

/// Rows stay while they offer the same, so that a button does not vanish under a finger while a run plays.
void WhyView::showRemedies(std::size_t run)
{
    const auto offered = m_clinic.now(run) && m_selection.run() >= 0 ? m_clinic.remedies(run) : std::vector<std::string_view>();
    m_remediesTitle->setVisible(!offered.empty());
    if (offered == m_offered && m_offeredFor == int(run))
        return;
    m_offered = offered;
    m_offeredFor = int(run);
    while (QLayoutItem* item = m_remedies->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (const std::string_view id : offered)
        m_remedies->addWidget(remedyRow(run, id));
}

QWidget* WhyView::remedyRow(std::size_t run, std::string_view id)
{
    auto* row = new QFrame(this);
    row->setProperty("card", true);
    row->setToolTip(remedyTip(id));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(10, 4, 6, 4);
    auto* name = new QLabel(remedyName(id), row);
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* button = new LinkButton(tr("Try beside it"), m_appearance, row);
    button->setAccessibleName(tr("Try beside it: %1").arg(remedyName(id)));
    button->setAccessibleDescription(remedyTip(id));
    layout->addWidget(name, 1);
    layout->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, [this, run, id] { m_clinic.apply(run, id); });
    return row;
}

QString WhyView::text() const
{
    QStringList said{m_title->text(), m_sentence->text(), m_cure->text()};
    for (const std::string_view id : m_offered)
        said << remedyName(id);
    return said.join(u'\n');
}

} // namespace thalweg::app
