#include "inspector/step_view.h"

#include "model/appearance.h"
#include "model/playback.h"
#include "model/scene_model.h"
#include "model/selection.h"
#include "model/study.h"
#include "panels/catalogue_text.h"
#include "panels/fonts.h"
#include "panels/link_button.h"
#include "panels/sentence_label.h"
#include "plane/rest.h"
#include "text/number_text.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace thalweg::app {

StepView::StepView(SceneModel& model, Study& study, Playback& playback, Selection& selection, Appearance& appearance,
                   QWidget* parent)
    : QWidget(parent), m_model(model), m_study(study), m_playback(playback), m_selection(selection),
      m_title(new SentenceLabel(SentenceLabel::Kind::Plain, this)),
      m_rule(new SentenceLabel(SentenceLabel::Kind::Plain, this)),
      m_rate(new SentenceLabel(SentenceLabel::Kind::Quiet, this)), m_lines(new QPlainTextEdit(this)),
      m_copy(new LinkButton(tr("Copy"), appearance, this)), m_copyLatex(new LinkButton(tr("Copy as LaTeX"), appearance, this))
{
    m_title->setFont(boldened(scaled(font(), 1.08)));
    m_lines->setReadOnly(true);
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_lines->setAccessibleName(tr("Arithmetic of the step"));
    m_lines->setAccessibleDescription(tr("The selected run's next step with its numbers, line by line"));
    m_lines->setTabChangesFocus(true);
    auto* links = new QHBoxLayout;
    links->addWidget(m_copy);
    links->addWidget(m_copyLatex);
    links->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * metrics::kSpace, 3 * metrics::kSpace, 3 * metrics::kSpace, 2 * metrics::kSpace);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_rule);
    layout->addWidget(m_rate);
    layout->addWidget(m_lines, 1);
    layout->addLayout(links);
    m_copy->setToolTip(tr("Copies the arithmetic as text; the formula field reads each line"));
    m_copyLatex->setToolTip(tr("Copies the arithmetic as LaTeX, in an aligned block"));
    connect(m_copy, &QAbstractButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(m_copyLatex, &QAbstractButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(latex()); });
    connect(&study, &Study::runsReady, this, &StepView::update);
    connect(&playback, &Playback::stepChanged, this, &StepView::update);
    connect(&selection, &Selection::runSelected, this, &StepView::update);
    update();
}

/// Hidden, it costs nothing.
void StepView::showEvent(QShowEvent* event)
{
    update();
    QWidget::showEvent(event);
}

bool StepView::isKnown() const
{
    const int run = m_selection.run();
    const auto& then = m_study.runsScene().runs;
    return run >= 0 && run < int(m_study.runs().size()) && run < int(m_model.scene().runs.size())
           && then[std::size_t(run)].optimizer == m_model.scene().runs[std::size_t(run)].optimizer;
}

void StepView::update()
{
    if (!isSeen(*this) && !m_lines->toPlainText().isEmpty())
        return;
    const bool isLast = isKnown() && m_playback.step() >= m_study.runs()[std::size_t(m_selection.run())].lastStep();
    const bool isShown = isKnown() && !isLast;
    for (QWidget* part : std::initializer_list<QWidget*>{m_rule, m_rate, m_lines, m_copy, m_copyLatex})
        part->setVisible(isShown);
    if (!isKnown())
        return m_title->say(tr("No run is selected"));
    const auto run = std::size_t(m_selection.run());
    const QString name = QString::fromStdString(m_model.runNames()[run]);
    if (isLast)
        return m_title->say(tr("%1 has made all its steps: go back to see one worked out").arg(name));
    const RunChoice& choice = m_study.runsScene().runs[run];
    const OptimizerEntry& rule = *findOptimizer(choice.optimizer);
    m_title->say(tr("%1: from step %2 to %3").arg(name, countText(m_playback.step()), countText(m_playback.step() + 1)));
    m_rule->say(QString::fromUtf8(rule.rule.data(), qsizetype(rule.rule.size())));
    const bool isScheduled = choice.schedule != ScheduleChoice{};
    const double rate = m_study.runs()[run].at(m_playback.step()).lr;
    m_rate->say(isScheduled ? tr("Schedule %1: η is %2 of %3 now.")
                                  .arg(coreText(findSchedule(choice.schedule.id)->name), shortNumber(rate, 6),
                                       shortNumber(choice.values.front(), 6))
                            : QString());
    if (const QString lines = text(); lines != m_lines->toPlainText())
        m_lines->setPlainText(lines);
}

QString StepView::worked(Notation notation) const
{
    if (!isKnown())
        return {};
    const auto run = std::size_t(m_selection.run());
    const RunChoice& choice = m_study.runsScene().runs[run];
    const Trajectory& trajectory = m_study.runs()[run];
    if (m_playback.step() >= trajectory.lastStep())
        return {};
    const WorkedStep step = findOptimizer(choice.optimizer)->worked(choice.values, trajectory, m_playback.step());
    return QString::fromStdString(written(step, notation));
}

QString StepView::text() const
{
    return worked(Notation::Text);
}

QString StepView::latex() const
{
    return worked(Notation::Latex);
}

} // namespace thalweg::app
