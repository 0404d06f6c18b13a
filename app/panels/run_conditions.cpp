#include "panels/run_conditions.h"

#include "model/undo_text.h"
#include "panels/catalogue_text.h"
#include "panels/chooser_button.h"
#include "panels/link_button.h"
#include "panels/parameter_field.h"
#include "panels/parameter_list.h"
#include "panels/schedule_picker.h"
#include "text/number_text.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <array>

namespace thalweg::app {

namespace {

constexpr std::span kDeviation(Noise::parameters.data(), 1);

// Places in the table below.
constexpr std::size_t kBatch = 0;
constexpr std::size_t kSeed = 2;

/// The seed is the scene's, but of use only where there is noise.
constexpr std::array kSampling{
    Noise::parameters[1],
    Parameter{.id = "repeats", .symbol = "n", .name = "repeats", .initial = 1.0, .min = 1.0, .max = kMaxRepeats,
              .sliderMin = 1.0, .sliderMax = 100.0, .scale = Scale::Logarithmic,
              .help = "The run so many times, each with random numbers of its own: a fan on the map, median and "
                      "band in the chart of the loss.",
              .whole = true},
    Parameter{.id = "seed", .symbol = "", .name = "seed of all noise", .initial = 1.0, .min = 0.0,
              .max = 9'007'199'254'740'992.0, .sliderMin = 0.0, .sliderMax = 100.0, .scale = Scale::Linear,
              .help = "Which random numbers. The same seed gives the same runs, on every machine.", .whole = true}};

/// Of a run over so many samples to learn from.
Parameter batchOf(std::size_t samples)
{
    const auto all = double(samples);
    return {.id = "batch", .symbol = "B", .name = "batch size", .initial = all, .min = 1.0, .max = all,
            .sliderMin = 1.0, .sliderMax = all, .scale = Scale::Logarithmic,
            .help = "Samples that a step sees, each once in an epoch. Few: cheap steps, which tremble and leave sharp "
                    "minima. All: the loss on the map.",
            .whole = true};
}

/// A parameter's name as the name of a change.
QString named(const Parameter& parameter) { return undoText("core", std::string(parameter.name).c_str()); }

} // namespace

RunConditions::RunConditions(SceneModel& model, Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_model(model), m_batch(new ParameterList(appearance, this)),
      m_title(new LinkButton({}, appearance, this)), m_content(new QWidget(this)),
      m_chooser(new ChooserButton(appearance, m_content)), m_picker(new SchedulePicker(appearance, this)),
      m_schedule(new ParameterList(appearance, m_content)), m_noise(new ParameterList(appearance, m_content)),
      m_sampling(new ParameterList(appearance, m_content))
{
    m_noise->setTable(kDeviation);
    m_sampling->setTable(kSampling);
    m_chooser->setAccessibleName(tr("Schedule of the learning rate"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::kSpace);
    layout->addWidget(m_batch);
    auto* titleRow = new QHBoxLayout;
    titleRow->addWidget(m_title);
    titleRow->addStretch();
    layout->addLayout(titleRow);
    layout->addWidget(m_content);
    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins({});
    content->setSpacing(metrics::kSpace);
    for (QWidget* widget : {static_cast<QWidget*>(m_chooser), static_cast<QWidget*>(m_schedule),
                            static_cast<QWidget*>(m_noise), static_cast<QWidget*>(m_sampling)})
        content->addWidget(widget);

    connect(m_title, &QAbstractButton::clicked, this, [this] {
        bool& shows = isUsual() ? m_showsUsual : m_showsOther;
        shows = !shows;
        fold();
    });
    connect(m_chooser, &QAbstractButton::clicked, this,
            [this] { m_picker->popUp(*m_chooser, QString::fromStdString(choice().schedule.id)); });
    connect(m_picker, &SchedulePicker::schedulePicked, this, &RunConditions::chooseSchedule);
    connect(m_batch, &ParameterList::valueChosen, this, [this](std::size_t, double samples) { setBatch(samples); });
    connect(m_schedule, &ParameterList::valueChosen, this, &RunConditions::setScheduleValue);
    connect(m_noise, &ParameterList::valueChosen, this, [this](std::size_t, double sigma) { setNoise(sigma); });
    connect(m_sampling, &ParameterList::valueChosen, this, &RunConditions::setSampling);
    for (ParameterList* list : {m_batch, m_schedule, m_noise, m_sampling})
        connect(list, &ParameterList::gestureEnded, &model, [&model] { model.endGesture(QStringLiteral("run")); });
}

const RunChoice& RunConditions::choice() const { return m_model.scene().runs[std::size_t(m_run)]; }

void RunConditions::showRun(int run)
{
    m_run = run;
    const RunChoice& shown = choice();
    const ScheduleEntry& entry = *findSchedule(shown.schedule.id);
    m_chooser->setText(tr("Schedule: %1").arg(coreText(entry.name)));
    m_chooser->setToolTip(QStringLiteral("<p><b>%1</b></p><p>%2</p>")
                              .arg(coreText(entry.name).toHtmlEscaped(), coreText(entry.knownFor).toHtmlEscaped()));
    m_schedule->setTable(entry.parameters);
    m_schedule->setValues(shown.schedule.values);
    showBatch();
    m_noise->setValues(std::array{shown.noise.sigma});
    m_sampling->setValues(std::array{shown.noise.batch, double(shown.repeats), double(m_model.scene().seed)});
    fold();
}

/// Nothing to choose of one sample.
void RunConditions::showBatch()
{
    const auto& samples = m_model.surface().data;
    m_batch->setVisible(samples && samples->train.size() > 1);
    if (!samples)
        return;
    const Parameter batch = batchOf(samples->train.size());
    m_batch->setTable(std::array{batch});
    m_batch->field(0).setWord(batch.max, tr("all"));
    m_batch->setValues(std::array{seesAll() ? batch.max : double(choice().batch)});
}

bool RunConditions::seesAll() const
{
    const auto& samples = m_model.surface().data;
    return !samples || choice().batch == 0 || std::size_t(choice().batch) >= samples->train.size();
}

void RunConditions::setBatch(double samples)
{
    RunChoice next = choice();
    next.batch = samples < m_batch->field(0).parameter().max ? int(samples) : 0;
    apply(next, undoText(staticMetaObject.className(), QT_TR_NOOP("batch size")), *m_batch, 0);
}

bool RunConditions::isUsual() const
{
    return choice().schedule == ScheduleChoice{} && choice().noise == Noise{} && choice().repeats == 1 && seesAll();
}

/// What is not usual, in a few words: "Cosine decay, σ = 2, n = 20".
QString RunConditions::summary() const
{
    const RunChoice& run = choice();
    QStringList parts;
    if (run.schedule != ScheduleChoice{})
        parts << coreText(findSchedule(run.schedule.id)->name);
    if (run.noise.sigma > 0.0)
        parts << QStringLiteral("σ = ") + shortNumber(run.noise.sigma, 3);
    if (!seesAll())
        parts << QStringLiteral("B = ") + countText(run.batch);
    if (run.repeats > 1)
        parts << QStringLiteral("n = ") + countText(run.repeats);
    return parts.isEmpty() ? tr("Schedule and noise") : parts.join(tr(", "));
}

void RunConditions::fold()
{
    const bool isUnfolded = isUsual() ? m_showsUsual : m_showsOther;
    m_content->setVisible(isUnfolded);
    m_title->setText(isUnfolded ? tr("Schedule and noise: less")
                                : (isUsual() ? tr("Schedule and noise") : summary()) + QStringLiteral(" …"));
    m_title->setToolTip(tr("How the learning rate changes with the steps, and noise in the gradient as mini-batches "
                           "have it"));
    m_sampling->setVisible(choice().noise.sigma > 0.0 || choice().repeats > 1 || !seesAll());
    const bool isNoisy = choice().noise != Noise{};
    m_sampling->field(kBatch).setVisible(isNoisy || !m_model.surface().data);
}

void RunConditions::apply(const RunChoice& next, const QString& what, ParameterList& list, std::size_t parameter)
{
    const QString gesture = QStringLiteral("run/%1/%2").arg(m_run).arg(what);
    if (const auto refusal = m_model.setRun(std::size_t(m_run), next, what, gesture))
        list.refuse(parameter, *refusal);
}

void RunConditions::chooseSchedule(const ScheduleEntry& entry)
{
    RunChoice next = choice();
    if (next.schedule.id == entry.id)
        return;
    next.schedule = {std::string(entry.id), initialValues(entry.parameters)};
    m_showsOther = true;
    m_model.setRun(std::size_t(m_run), next, undoText(staticMetaObject.className(), QT_TR_NOOP("Schedule")));
}

void RunConditions::setScheduleValue(std::size_t parameter, double value)
{
    RunChoice next = choice();
    next.schedule.values[parameter] = value;
    const auto& table = findSchedule(next.schedule.id)->parameters;
    apply(next, named(table[parameter]), *m_schedule, parameter);
}

void RunConditions::setNoise(double sigma)
{
    RunChoice next = choice();
    next.noise.sigma = sigma;
    apply(next, named(kDeviation[0]), *m_noise, 0);
}

void RunConditions::setSampling(std::size_t parameter, double value)
{
    const QString what = named(kSampling[parameter]);
    if (parameter == kSeed) {
        if (const auto refusal = m_model.setSeed(std::uint64_t(value), what))
            m_sampling->refuse(parameter, *refusal);
        return;
    }
    RunChoice next = choice();
    if (parameter == kBatch)
        next.noise.batch = value;
    else
        next.repeats = int(value);
    apply(next, what, *m_sampling, parameter);
}

} // namespace thalweg::app
