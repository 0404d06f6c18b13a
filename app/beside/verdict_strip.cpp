#include "beside/verdict_strip.h"

#include "model/appearance.h"
#include "model/clinic.h"
#include "model/selection.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace thalweg::app {

namespace {

constexpr int kMarkGap = 5;
constexpr int kCellGap = 10;
constexpr int kPadding = 3; ///< above and below the badges

// In heights of the type.
constexpr double kMarkShare = 0.68;
constexpr double kSignShare = 1.5;

} // namespace

VerdictStrip::VerdictStrip(SceneModel& model, Clinic& clinic, Selection& selection, Appearance& appearance,
                           QWidget* parent)
    : QWidget(parent), m_model(model), m_clinic(clinic), m_selection(selection), m_appearance(appearance)
{
    setFixedHeight(sizeHint().height());
    setAccessibleName(tr("Verdicts"));
    const auto show = [this] {
        setAccessibleDescription(sentence());
        update();
    };
    connect(&clinic, &Clinic::changed, this, show);
    connect(&model, &SceneModel::changed, this, show);
    connect(&selection, &Selection::runSelected, this, qOverload<>(&QWidget::update));
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    show();
}

std::vector<std::size_t> VerdictStrip::shownRuns() const
{
    std::vector<std::size_t> runs;
    for (std::size_t i = 0; i < m_model.scene().runs.size(); ++i)
        if (m_model.scene().runs[i].shown)
            runs.push_back(i);
    return runs;
}

Badge VerdictStrip::badgeOf(std::size_t run) const
{
    const Diagnosis* diagnosis = m_clinic.now(run);
    return diagnosis ? verdictBadge(*diagnosis) : Badge{};
}

QString VerdictStrip::sentenceOf(std::size_t run) const
{
    const QString name = QString::fromStdString(m_model.runNames()[run]);
    const QString word = badgeOf(run).word;
    return word.isEmpty() ? name : tr("%1: %2").arg(name, word);
}

QString VerdictStrip::sentence() const
{
    QStringList all;
    for (const std::size_t run : shownRuns())
        all << sentenceOf(run);
    return all.join(QStringLiteral(", "));
}

bool VerdictStrip::hasWords() const
{
    const int one = mark() + kMarkGap + badgeWidth(font());
    const int count = int(shownRuns().size());
    return count * one + (count - 1) * kCellGap <= width();
}

void VerdictStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setFixedHeight(sizeHint().height());
}

int VerdictStrip::mark() const { return qRound(kMarkShare * fontMetrics().height()); }

int VerdictStrip::nameless() const { return qRound(kSignShare * fontMetrics().height()); }

int VerdictStrip::cellWidth() const { return mark() + kMarkGap + (hasWords() ? badgeWidth(font()) : nameless()); }

QSize VerdictStrip::sizeHint() const
{
    const int one = mark() + kMarkGap + badgeWidth(font()) + kCellGap;
    return {int(shownRuns().size()) * one, fontMetrics().height() + 2 * kPadding};
}

QRect VerdictStrip::cell(std::size_t place) const
{
    return {int(place) * (cellWidth() + kCellGap), 0, cellWidth(), height()};
}

std::optional<std::size_t> VerdictStrip::runAt(QPoint at) const
{
    const auto runs = shownRuns();
    for (std::size_t place = 0; place < runs.size(); ++place)
        if (cell(place).contains(at))
            return runs[place];
    return std::nullopt;
}

void VerdictStrip::paintRun(QPainter& painter, std::size_t run, const QRect& area) const
{
    const Theme& theme = m_appearance.theme();
    const RunLook look = runLook(theme, m_model.scene().runs[run].look);
    const bool isSelected = m_selection.run() == int(run);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isSelected ? theme.text : theme.card, 1.0));
    painter.setBrush(look.colour);
    drawMarker(painter, look.marker, QPointF(area.left() + 0.5 * mark(), area.center().y() + 0.5), mark() - 1.0);
    Badge badge = badgeOf(run);
    if (badge.word.isEmpty())
        return; // not known yet
    if (!hasWords())
        badge.word.clear();
    drawBadge(painter, theme, badge, area.adjusted(mark() + kMarkGap, 0, 0, 0));
}

void VerdictStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto runs = shownRuns();
    for (std::size_t place = 0; place < runs.size(); ++place)
        paintRun(painter, runs[place], cell(place));
}

void VerdictStrip::mousePressEvent(QMouseEvent* event)
{
    if (const auto run = runAt(event->pos()))
        m_selection.select(int(*run));
    else
        QWidget::mousePressEvent(event);
}

bool VerdictStrip::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto run = runAt(help->pos());
    QToolTip::showText(help->globalPos(), run ? sentenceOf(*run) : sentence(), this);
    return true;
}

} // namespace thalweg::app
