#include "tune/tune_controls.h"

#include "model/settings.h"
#include "panels/catalogue_text.h"
#include "panels/chooser_box.h"
#include "panels/number_field.h"
#include "text/number_text.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr std::uint64_t kUsualTrials = 60;
constexpr std::uint64_t kUsualPairs = 400;
constexpr double kMostGradients = 1e9;
constexpr int kPoll = 100;
constexpr qint64 kPatience = 500;  ///< milliseconds until there is something to be told
constexpr int kChooserWidth = 190;
constexpr int kFieldPadding = 18;

/// "β₁ first-moment decay"; of a schedule with its name in front.
QString nameOf(const RunChoice& run, SecondParameter second)
{
    const QString label = parameterLabel(tableLine(run, second));
    if (!second.ofSchedule)
        return label;
    return coreText(findSchedule(run.schedule.id)->name) + QStringLiteral(": ") + label;
}

} // namespace

TuneControls::TuneControls(const Scene& scene, std::vector<std::size_t> runs, Settings* settings, QWidget* parent)
    : QWidget(parent), m_scene(scene), m_runs(std::move(runs)), m_settings(settings),
      m_choice(settings ? settings->tune() : TuneChoice())
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(2 * metrics::kSpace);
    buildSecond(*row);
    buildBudget(*row);
    buildStart(*row);
    m_poll.setInterval(kPoll);
    connect(&m_poll, &QTimer::timeout, this, &TuneControls::showProgress);
    showIdle();
}

void TuneControls::buildSecond(QHBoxLayout& row)
{
    m_second = new ChooserBox(this);
    m_second->setMinimumWidth(kChooserWidth);
    m_second->addItem(tr("nothing else"), QString());
    for (const std::size_t run : m_runs)
        for (const SecondParameter each : secondParameters(m_scene.runs[run]))
            if (const auto key = QString::fromStdString(keyOf(m_scene.runs[run], each)); m_second->findData(key) < 0)
                m_second->addItem(nameOf(m_scene.runs[run], each), key);
    m_second->setCurrentIndex(std::max(0, m_second->findData(m_choice.second)));
    m_second->setToolTip(tr("Another number that is searched together with the learning rate, in the runs that have "
                            "it"));
    auto* label = new QLabel(tr("η a&nd"), this);
    label->setBuddy(m_second);
    m_second->setAccessibleName(tr("Second number to search"));
    connect(m_second, &QComboBox::activated, this, &TuneControls::chooseSecond);
    row.addWidget(label);
    row.addWidget(m_second);
    row.addSpacing(2 * metrics::kSpace);
}

void TuneControls::buildBudget(QHBoxLayout& row)
{
    m_budget = new NumberField(this);
    m_budget->setAccessibleName(tr("Budget of gradients"));
    m_budget->setMinimumWidth(m_budget->fontMetrics().horizontalAdvance(editText(kMostGradients)) + kFieldPadding);
    m_budget->setToolTip(tr("How many gradients the search may compute for each run: the same for all, so that the "
                            "race is fair"));
    const double remembered = std::round(m_choice.trials * double(greatestCost(request())));
    m_budget->setValue(budgetProblem(remembered) ? double(usualBudget()) : remembered);
    m_budget->setCheck([this](double budget) { return budgetProblem(budget); });
    connect(m_budget, &NumberField::problemChanged, this, &TuneControls::problemChanged);
    connect(m_budget, &NumberField::editingEnded, this, [this] {
        if (m_budget->value() == m_searched)
            return;
        remember();
        ask();
    });
    auto* label = new QLabel(tr("&Budget"), this);
    label->setBuddy(m_budget);
    row.addWidget(label);
    row.addWidget(m_budget);
    row.addWidget(new QLabel(tr("gradients for each run"), this));
}

void TuneControls::buildStart(QHBoxLayout& row)
{
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_bar->setAccessibleName(tr("Progress of the search"));
    QSizePolicy policy = m_bar->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_bar->setSizePolicy(policy);
    m_start = new QPushButton(this);
    m_start->setAutoDefault(false);
    connect(m_start, &QPushButton::clicked, this, [this] { isBusy() ? emit stopWanted() : ask(); });
    row.addWidget(m_bar, 1);
    row.addWidget(m_start);
}

TuneRequest TuneControls::request() const
{
    const std::uint64_t budget = m_budget ? std::uint64_t(m_budget->value()) : 0;
    return {m_scene, m_runs, m_second->currentData().toString().toStdString(), budget};
}

std::optional<QString> TuneControls::budgetProblem(double budget) const
{
    const TuneRequest now = request();
    const auto least = double(leastBudget(now));
    if (budget == std::round(budget) && budget >= least && budget <= kMostGradients)
        return std::nullopt;
    const int trials = int(least / double(greatestCost(now)));
    return tr("%1 is not allowed; a budget is a whole number from %2, %3 trials of %4 steps, to %5.")
        .arg(editText(budget), editText(least), countText(trials), countText(m_scene.steps), editText(kMostGradients));
}

std::uint64_t TuneControls::usualBudget() const
{
    const std::uint64_t trials = m_second->currentIndex() > 0 ? kUsualPairs : kUsualTrials;
    const std::uint64_t usual = std::min(trials * greatestCost(request()), std::uint64_t(kMostGradients));
    return std::max(usual, leastBudget(request()));
}

/// Two numbers want more trials than one: a budget that nobody typed follows, and one that is too small.
void TuneControls::chooseSecond()
{
    m_choice.second = m_second->currentData().toString();
    if (m_choice.trials == 0.0 || budgetProblem(m_budget->value())) {
        m_budget->setValue(double(usualBudget()));
        m_searched = m_budget->value();
    }
    remember();
    ask();
}

void TuneControls::remember()
{
    const bool isUsual = m_budget->value() == double(usualBudget());
    m_choice.trials = isUsual ? 0.0 : m_budget->value() / double(greatestCost(request()));
    if (m_settings)
        m_settings->setTune(m_choice);
}

void TuneControls::ask()
{
    if (!m_budget->problem().isEmpty())
        return;
    m_searched = m_budget->value();
    emit searchWanted();
}

void TuneControls::showBusy(std::shared_ptr<const TuneProgress> progress)
{
    m_progress = std::move(progress);
    m_searched = m_budget->value();
    m_since.start();
    m_poll.start();
    m_bar->setValue(0);
    m_start->setText(tr("Stop"));
    m_start->setToolTip(tr("Ends the search; what was found before stays"));
}

void TuneControls::showIdle()
{
    m_poll.stop();
    m_bar->hide();
    m_start->setText(tr("Search"));
    m_start->setToolTip(tr("Searches anew with this budget"));
}

void TuneControls::showProgress()
{
    m_bar->setValue(int(100.0 * m_progress->share(m_runs.size())));
    if (m_since.hasExpired(kPatience))
        m_bar->show();
}

} // namespace thalweg::app
