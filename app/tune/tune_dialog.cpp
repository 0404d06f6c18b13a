#include "tune/tune_dialog.h"

#include "model/scene_model.h"
#include "panels/chooser_box.h"
#include "panels/dialog_parts.h"
#include "panels/sentence_label.h"
#include "theme/theme.h"
#include "tune/pair_map.h"
#include "tune/tune_chart.h"
#include "tune/tune_controls.h"
#include "tune/tune_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr int kTextHeight = 150;
constexpr int kFrame = 60; ///< of the window around the dialog, and a little more

} // namespace

TuneDialog::TuneDialog(SceneModel& model, std::vector<std::size_t> runs, Appearance& appearance, Settings* settings,
                       QWidget* parent)
    : QDialog(parent), m_model(model), m_runs(std::move(runs)),
      m_controls(new TuneControls(model.scene(), m_runs, settings, this)),
      m_problem(new SentenceLabel(SentenceLabel::Kind::Error, this)),
      m_conditions(new SentenceLabel(SentenceLabel::Kind::Quiet, this)), m_chart(new TuneChart(appearance, this)),
      m_task(this, LatestTask<std::vector<TunedRun>>::Running::Cancel,
             [this](std::vector<TunedRun> results) { take(std::move(results)); })
{
    setWindowTitle(m_runs.size() == 1
                       ? tr("Tune %1").arg(QString::fromStdString(model.runNames()[m_runs.front()]))
                       : tr("Tune all runs"));
    auto* views = new QHBoxLayout;
    views->setSpacing(4 * metrics::kSpace);
    views->addWidget(buildMap(appearance), 1);
    views->addWidget(m_chart, 1);
    QVBoxLayout* layout = dialogLayout(*this);
    layout->addWidget(m_controls);
    layout->addWidget(m_problem);
    layout->addWidget(m_conditions);
    layout->addLayout(views, 1);
    layout->addWidget(buildText());
    layout->addLayout(buildButtons());
    connect(m_controls, &TuneControls::searchWanted, this, &TuneDialog::search);
    connect(m_controls, &TuneControls::stopWanted, this, &TuneDialog::stop);
    connect(m_controls, &TuneControls::problemChanged, m_problem, &SentenceLabel::say);
    m_conditions->say(conditionsText(model.scene(), m_runs));
    search();
}

QWidget* TuneDialog::buildMap(Appearance& appearance)
{
    m_mapSide = new QWidget(this);
    m_map = new PairMap(appearance, m_mapSide);
    m_trial = new QLabel(m_mapSide);
    m_trial->setProperty("quiet", true);
    m_trial->setMinimumHeight(metrics::kControlHeight);
    m_mappedRun = new ChooserBox(m_mapSide);
    m_mappedRun->setAccessibleName(tr("Run whose map is shown"));
    m_mappedRun->setToolTip(tr("Each run has a map of its own over the two numbers"));
    m_mappedRun->hide(); // until there are several
    auto* side = new QVBoxLayout(m_mapSide);
    side->setContentsMargins({});
    side->addWidget(m_mappedRun);
    side->addWidget(m_map, 1);
    side->addWidget(m_trial);
    connect(m_mappedRun, &QComboBox::activated, this, &TuneDialog::showMap);
    connect(m_map, &PairMap::pointed, this, &TuneDialog::showTrial);
    return m_mapSide;
}

QWidget* TuneDialog::buildText()
{
    m_text = new QLabel(this);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("What the search found"));
    scroll->setAccessibleDescription(tr("The best rate of each run, and why it is the best; arrow keys scroll"));
    scroll->setFixedHeight(m_runs.size() == 1 ? kTextHeight / 2 : kTextHeight);
    scroll->setWidget(m_text);
    return scroll;
}

QLayout* TuneDialog::buildButtons()
{
    m_apply = mainButton(m_runs.size() == 1 ? tr("Apply") : tr("Apply to all"), *this);
    m_apply->setToolTip(tr("Gives the runs what was found, as one change that can be undone"));
    connect(m_apply, &QPushButton::clicked, this, &TuneDialog::apply);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_apply);
    row->addWidget(closeButton(*this));
    return row;
}

void TuneDialog::search()
{
    auto progress = std::make_shared<TuneProgress>();
    const TuneRequest request = m_controls->request();
    m_budget = request.budget;
    m_task.request([request, surface = m_model.surface().surface, progress](const std::atomic<bool>& cancelled) {
        return tuneRuns(request, *surface, cancelled, *progress);
    });
    m_controls->showBusy(progress);
    makeRoom(!request.second.empty());
    showApply();
}

/// The map comes with the second number; the dialog grows for it about its middle, as far as the screen goes.
void TuneDialog::makeRoom(bool hasMap)
{
    m_mapSide->setVisible(hasMap);
    const QRect room = screen()->availableGeometry().adjusted(kFrame / 2, kFrame / 2, -kFrame / 2, -kFrame / 2);
    const QSize wanted = size().expandedTo(sizeHint()).boundedTo(room.size());
    if (!isVisible() || wanted == size())
        return resize(wanted); // it is shown in the middle of the window
    QRect grown(QPoint(), wanted);
    grown.moveCenter(geometry().center());
    grown.moveLeft(std::clamp(grown.left(), room.left(), room.right() + 1 - grown.width()));
    grown.moveTop(std::clamp(grown.top(), room.top(), room.bottom() + 1 - grown.height()));
    setGeometry(grown);
}

void TuneDialog::stop()
{
    m_task.cancel();
    m_controls->showIdle();
    showApply();
}

void TuneDialog::showApply()
{
    m_apply->setEnabled(!m_controls->isBusy()
                        && std::ranges::any_of(m_results, [](const TunedRun& run) { return run.better(); }));
}

void TuneDialog::take(std::vector<TunedRun> results)
{
    m_results = std::move(results);
    m_controls->showIdle();
    showResults();
    showApply();
}

void TuneDialog::showResults()
{
    std::vector<int> looks;
    QStringList sentences;
    if (m_results.size() > 1)
        sentences.append(budgetText(m_results, m_budget));
    for (const TunedRun& run : m_results) {
        looks.push_back(m_model.scene().runs[run.run].look);
        sentences.append(explanation(run, m_model.scene().steps));
    }
    m_chart->show(m_results, looks);
    m_text->setText(sentences.join(QStringLiteral("\n\n")));
    m_chart->setAccessibleDescription(m_text->text());
    const QString before = m_mappedRun->currentText();
    m_mappedRun->clear();
    for (std::size_t i = 0; i < m_results.size(); ++i)
        if (m_results[i].pair)
            m_mappedRun->addItem(m_results[i].name, int(i));
    m_mappedRun->setCurrentIndex(std::max(0, m_mappedRun->findText(before)));
    m_mappedRun->setVisible(m_mappedRun->count() > 1);
    showMap();
}

const TunedRun* TuneDialog::mapped() const
{
    const QVariant place = m_mappedRun->currentData();
    return place.isValid() ? &m_results[place.toUInt()] : nullptr;
}

void TuneDialog::showMap()
{
    const TunedRun* run = mapped();
    if (!run)
        return;
    m_map->show(*run, m_model.scene().runs[run->run].look);
    showTrial(nullptr);
}

void TuneDialog::showTrial(const TuneTrial* trial)
{
    const QString text = trial ? trialText(*mapped(), *trial, m_model.scene().steps)
                               : tr("The ring: as it is. The mark: the best. Hatched: it diverges.");
    m_trial->setText(text);
    m_map->setAccessibleDescription(text);
}

void TuneDialog::apply()
{
    if (const auto refusal = applyTuned(m_model, m_results))
        return m_problem->say(*refusal);
    accept();
}

void TuneDialog::waitForFinished() { m_task.waitForFinished(); }

} // namespace thalweg::app
