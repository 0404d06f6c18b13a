#include "samples/samples_view.h"

#include "accessibility/plot_voice.h"
#include "model/appearance.h"
#include "model/playback.h"
#include "model/selection.h"
#include "model/step_batch.h"
#include "model/study.h"
#include "text/number_text.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace thalweg::app {

namespace {

constexpr QSize kUsualSize(280, 230);
constexpr QSize kLeastSize(180, 190);
constexpr double kReach = 8.0; ///< pixels from a mark's middle, in which the mouse means it

double distance(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

QString weightText(std::string_view name, double value)
{
    return QString::fromStdString(std::string(name)) + QStringLiteral(" = ") + shortNumber(value);
}

QString weightsText(const ModelEntry& model, Point weights)
{
    return weightText(model.weights[0], weights.x) + QStringLiteral(", ") + weightText(model.weights[1], weights.y);
}

std::vector<SpokenRun> spokenRuns(SamplesPicture& picture, const Study& study, int selected)
{
    std::vector<SpokenRun> spoken;
    if (!picture.model())
        return spoken;
    const auto names = runNames(study.runsScene());
    for (std::size_t place = 0; place < picture.fits().size(); ++place) {
        const Fit& fit = picture.fits()[place];
        spoken.push_back({fit.run, QString::fromStdString(names[std::size_t(fit.run)]),
                          weightsText(*picture.model(), fit.weights), picture.head(place), fit.run == selected});
    }
    return spoken;
}

QString sampleText(const ModelEntry& model, const Sample& sample, bool heldBack)
{
    QStringList parts;
    const auto columns = columnsOf(model);
    const auto numbers = numbersOf(model, sample);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        parts += weightText(columns[i], numbers[i]);
    if (heldBack)
        parts += SamplesView::tr("held back");
    return parts.join(QStringLiteral("   "));
}

} // namespace

SamplesView::SamplesView(Study& study, Playback& playback, Selection& selection, Appearance& appearance,
                         QWidget* parent)
    : QWidget(parent), m_study(study), m_playback(playback), m_selection(selection), m_appearance(appearance)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    new PlotVoice(*this, {[this] { return spokenRuns(m_picture, m_study, m_selection.run()); },
                          [this] { return m_playback.step(); }, [this] { return m_playback.lastStep(); },
                          [this](int step) { m_playback.seek(step); }, [this](int run) { m_selection.select(run); }});
    setAccessibleName(tr("Samples, and what the runs have learnt from them"));
    connect(&study, &Study::runsReady, this, &SamplesView::showFits);
    connect(&playback, &Playback::stepChanged, this, &SamplesView::showFits);
    connect(&playback, &Playback::playingChanged, this, &SamplesView::describe);
    connect(&selection, &Selection::runSelected, this, &SamplesView::showFits);
    connect(&appearance, &Appearance::themeChanged, this, &SamplesView::readStyle);
    readStyle();
}

QSize SamplesView::sizeHint() const { return kUsualSize; }
QSize SamplesView::minimumSizeHint() const { return kLeastSize; }

void SamplesView::readStyle()
{
    m_picture.setStyle({&m_appearance.theme(), font()});
    showFits();
}

void SamplesView::showFits()
{
    const auto race = m_study.race();
    m_picture.setData(race->surface.model, race->surface.data);
    m_picture.setSelected(m_selection.run());
    std::vector<Fit> fits;
    for (std::size_t i = 0; race->surface.model && i < race->trajectories.size(); ++i)
        if (const RunChoice& run = race->scene.runs[i]; run.shown)
            fits.push_back({int(i), runLook(m_appearance.theme(), run.look),
                            race->trajectories[i].at(m_playback.step()).point});
    m_picture.setFits(std::move(fits));
    m_picture.setBatch(samplesOfStep(*race, m_selection.run(), m_playback.step()));
    update();
    describe();
    voiceOf(this)->change();
}

/// Not while it plays: a screen reader could not follow.
void SamplesView::describe()
{
    if (!m_picture.model() || m_playback.isPlaying())
        return;
    const auto names = runNames(m_study.runsScene());
    const auto count = [](std::size_t samples) { return countText(int(samples)); };
    QString text = tr("%1 samples to learn from, %2 held back.")
                       .arg(count(m_picture.data()->train.size()), count(m_picture.data()->test.size()));
    for (const Fit& fit : m_picture.fits())
        text += u' ' + QString::fromStdString(names[std::size_t(fit.run)]) + QStringLiteral(": ")
                + weightsText(*m_picture.model(), fit.weights) + u'.';
    setAccessibleDescription(text);
}

void SamplesView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_picture.setSize(size(), devicePixelRatioF());
    m_picture.paint(painter);
}

void SamplesView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        readStyle();
    QWidget::changeEvent(event);
}

void SamplesView::mousePressEvent(QMouseEvent* event)
{
    for (std::size_t place = 0; place < m_picture.fits().size(); ++place)
        if (const auto head = m_picture.head(place); head && distance(*head, event->position()) < kReach)
            return m_selection.select(m_picture.fits()[place].run);
    event->ignore();
}

/// The numbers of the sample that is nearest to the mouse, if one is near; or the name of a run.
QString SamplesView::tipAt(QPointF position)
{
    if (!m_picture.model())
        return {};
    const auto names = runNames(m_study.runsScene());
    for (std::size_t place = 0; place < m_picture.fits().size(); ++place)
        if (const auto head = m_picture.head(place); head && distance(*head, position) < kReach)
            return QString::fromStdString(names[std::size_t(m_picture.fits()[place].run)]);
    const ModelEntry& model = *m_picture.model();
    double best = kReach;
    QString text;
    for (const auto* part : {&m_picture.data()->train, &m_picture.data()->test})
        for (const Sample& sample : *part) {
            if (const double away = distance(m_picture.placeOf(sample), position); away < best) {
                best = away;
                text = sampleText(model, sample, part == &m_picture.data()->test);
            }
        }
    return text;
}

bool SamplesView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
    return true;
}

} // namespace thalweg::app
