#include "tune/tune_dialog.h"

#include "model/scene_model.h"
#include "panels/number_field.h"
#include "panels/sentence_label.h"
#include "text/number_text.h"
#include "theme/theme.h"
#include "tune/tune_chart.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr std::uint64_t kUsualTrials = 60;
constexpr double kMostGradients = 1e9;
constexpr int kPoll = 100;
constexpr int kTextHeight = 150;

} // namespace

TuneDialog::TuneDialog(SceneModel& model, std::vector<std::size_t> runs, Appearance& appearance, QWidget* parent)
    : QDialog(parent), m_model(model), m_runs(std::move(runs)), m_chart(new TuneChart(appearance, this)),
      m_problem(new SentenceLabel(SentenceLabel::Kind::Error, this)),
      m_task(this, LatestTask<std::vector<TunedRun>>::Running::Cancel,
             [this](std::vector<TunedRun> results) { take(std::move(results)); })
{
    setWindowTitle(m_runs.size() == 1 ? tr("Tune the learning rate") : tr("Tune all learning rates"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(2 * metrics::kSpace);
    layout->addLayout(buildBudget());
    layout->addWidget(m_problem);
    layout->addWidget(m_chart, 1);
    m_text = new QLabel(this);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFixedHeight(m_runs.size() == 1 ? kTextHeight / 2 : kTextHeight);
    scroll->setWidget(m_text);
    layout->addWidget(scroll);
    layout->addLayout(buildButtons());
    m_poll.setInterval(kPoll);
    connect(&m_poll, &QTimer::timeout, this, [this] { m_bar->setValue(int(100.0 * *m_progress)); });
    search();
}

std::uint64_t TuneDialog::least() const
{
    std::uint64_t most = 0;
    for (const std::size_t run : m_runs)
        most = std::max(most, leastBudget(m_model.scene(), run));
    return most;
}

QLayout* TuneDialog::buildBudget()
{
    m_budget = new NumberField(this);
    m_budget->setAccessibleName(tr("Budget of gradients"));
    m_budget->setToolTip(tr("How many gradients the search may compute for each run: the same for all, so that the "
                            "race is fair"));
    m_budget->setValue(double(kUsualTrials * trialCost(m_model.scene(), m_runs.front())));
    if (m_budget->value() < double(least()))
        m_budget->setValue(double(least()));
    m_budget->setCheck([this](double budget) -> NumberField::Problem {
        if (budget == std::round(budget) && budget >= double(least()) && budget <= kMostGradients)
            return std::nullopt;
        return tr("%1 is not allowed; a budget is a whole number from %2, seven rates of %3 steps, to %4.")
            .arg(editText(budget), editText(double(least())), countText(m_model.scene().steps),
                 editText(kMostGradients));
    });
    connect(m_budget, &NumberField::problemChanged, m_problem, &SentenceLabel::say);
    connect(m_budget, &NumberField::editingEnded, this, [this] {
        if (m_budget->value() != m_searched)
            search();
    });
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_start = new QPushButton(this);
    m_start->setAutoDefault(false);
    connect(m_start, &QPushButton::clicked, this, [this] { m_poll.isActive() ? stop() : search(); });
    auto* row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("Budget"), this));
    row->addWidget(m_budget);
    row->addWidget(new QLabel(tr("gradients for each run"), this));
    row->addWidget(m_bar, 1);
    row->addWidget(m_start);
    return row;
}

QLayout* TuneDialog::buildButtons()
{
    m_apply = new QPushButton(tr("Apply"), this);
    m_apply->setProperty("accent", true);
    m_apply->setAutoDefault(false);
    connect(m_apply, &QPushButton::clicked, this, &TuneDialog::apply);
    auto* close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_apply);
    row->addWidget(close);
    return row;
}

void TuneDialog::search()
{
    if (!m_budget->problem().isEmpty())
        return;
    *m_progress = 0.0;
    m_searched = m_budget->value();
    m_task.request([scene = m_model.scene(), runs = m_runs, surface = m_model.surface().surface,
                    budget = std::uint64_t(m_budget->value()), progress = m_progress](
                       const std::atomic<bool>& cancelled) {
        return tuneRuns(scene, runs, *surface, budget, cancelled, progress);
    });
    showState(true);
}

void TuneDialog::stop()
{
    m_task.cancel();
    showState(false);
}

void TuneDialog::showState(bool isBusy)
{
    m_start->setText(isBusy ? tr("Stop") : tr("Search"));
    m_bar->setValue(isBusy ? 0 : 100);
    isBusy ? m_poll.start() : m_poll.stop();
    m_apply->setEnabled(!isBusy && std::ranges::any_of(m_results, [](const TunedRun& run) { return run.better(); }));
}

void TuneDialog::take(std::vector<TunedRun> results)
{
    m_results = std::move(results);
    std::vector<int> looks;
    QStringList sentences;
    for (const TunedRun& run : m_results) {
        looks.push_back(m_model.scene().runs[run.run].look);
        sentences.append(explanation(run, m_model.scene().steps));
    }
    m_chart->show(m_results, looks);
    m_text->setText(sentences.join(QStringLiteral("\n\n")));
    showState(false);
}

void TuneDialog::apply()
{
    if (const auto refusal = applyRates(m_model, m_results))
        return m_problem->say(*refusal);
    accept();
}

void TuneDialog::waitForFinished() { m_task.waitForFinished(); }

} // namespace thalweg::app
