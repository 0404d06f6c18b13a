#include "presentation/run_legend.h"

#include "model/appearance.h"
#include "model/classroom_sight.h"
#include "model/clinic.h"
#include "model/scene_model.h"
#include "model/selection.h"
#include "panels/fonts.h"
#include "panels/verdict_badge.h"
#include "text/text_width.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr int kMostLines = 2;
constexpr double kOneLineFont = 0.75; ///< of the widget's, for a single line
constexpr double kLeastFont = 0.5;    ///< until it finds room
constexpr double kLineHeight = 1.9; ///< of the font's height

// In heights of the font.
constexpr double kSampleWidth = 2.0;
constexpr double kInnerGap = 0.4;
constexpr double kOuterGap = 1.2;

int lineHeight(const QFont& font) { return int(kLineHeight * QFontMetrics(font).height()); }

} // namespace

RunLegend::RunLegend(SceneModel& model, Clinic& clinic, Selection& selection, Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_model(model), m_clinic(&clinic), m_selection(selection), m_appearance(appearance)
{
    setAccessibleName(tr("Legend of the runs"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&model, &SceneModel::changed, this, &RunLegend::refresh);
    connect(&selection, &Selection::runSelected, this, &RunLegend::refresh);
    connect(&appearance, &Appearance::themeChanged, this, &RunLegend::refresh);
    speakOf(clinic);
}

void RunLegend::speakOf(Clinic& clinic)
{
    disconnect(m_clinic, nullptr, this, nullptr);
    m_clinic = &clinic;
    connect(&clinic, &Clinic::changed, this, &RunLegend::refresh);
    refresh();
}

void RunLegend::refresh()
{
    QStringList said;
    for (std::size_t run = 0; run < m_model.scene().runs.size(); ++run) {
        const auto badge = badgeOf(run);
        said << QString::fromStdString(m_model.runNames()[run]) + (badge ? QStringLiteral(": ") + badge->word : QString());
    }
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    if (height() != heightForWidth(width())) // a layout of everything costs more than a frame has to spare
        updateGeometry();
    update();
}

int RunLegend::linesIn(int width, const QFont& font) const
{
    const QList<Item> items = itemsIn(width, font);
    return items.isEmpty() ? 1 : 1 + items.last().area.top() / lineHeight(font);
}

/// Type that is a little smaller is better than a second line.
int RunLegend::heightForWidth(int width) const
{
    const bool fitsOne = linesIn(width, scaled(font(), kOneLineFont)) == 1;
    return (fitsOne ? 1 : kMostLines) * lineHeight(font());
}

std::optional<Badge> RunLegend::badgeOf(std::size_t run) const
{
    const Diagnosis* now = m_clinic->now(run);
    if (!now || !showsVerdicts(m_model.scene()))
        return std::nullopt;
    return verdictBadge(*now);
}

/// The widget's font, or a smaller one with which the items stand in as many lines as there is height for.
QFont RunLegend::fontFor(int width) const
{
    for (double factor = 1.0; factor > kLeastFont; factor -= 0.05) {
        const QFont font = scaled(this->font(), factor);
        const QList<Item> items = itemsIn(width, font);
        if (items.isEmpty() || items.last().area.bottom() < std::max(height(), lineHeight(font)))
            return font;
    }
    return scaled(font(), kLeastFont);
}

/// From left to right, a line after the other, each line in the middle.
QList<RunLegend::Item> RunLegend::itemsIn(int width, const QFont& font) const
{
    const QFontMetrics metrics(font);
    const int em = metrics.height();
    const int gap = int(kOuterGap * em);
    QList<Item> items;
    int x = 0;
    int y = 0;
    qsizetype first = 0;
    const auto centreLine = [&] {
        for (qsizetype i = first; i < items.size(); ++i)
            items[i].area.translate((width - (x - gap)) / 2, 0);
        first = items.size();
    };
    for (std::size_t run = 0; run < m_model.scene().runs.size(); ++run) {
        if (!m_model.scene().runs[run].shown)
            continue;
        const int name = qRound(textWidth(QString::fromStdString(m_model.runNames()[run]), font));
        const int badge = showsVerdicts(m_model.scene()) ? badgeWidth(font) + int(kInnerGap * em) : 0;
        const int wide = int((kSampleWidth + kInnerGap) * em) + name + badge;
        if (x > 0 && x + wide > width) {
            centreLine();
            x = 0;
            y += lineHeight(font);
        }
        items.append({run, QRect(x, y, wide, lineHeight(font)), name});
        x += wide + gap;
    }
    centreLine();
    return items;
}

void RunLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(fontFor(width()));
    const QList<Item> items = itemsIn(width(), painter.font());
    if (!items.isEmpty()) // in the middle of the height
        painter.translate(0, std::max(0, (height() - items.last().area.bottom()) / 2));
    for (const Item& item : items)
        paintItem(painter, item);
}

void RunLegend::paintItem(QPainter& painter, const Item& item) const
{
    const Theme& theme = m_appearance.theme();
    const int em = painter.fontMetrics().height();
    const bool selected = int(item.run) == m_selection.run();
    QRect area = item.area;
    const QRectF sample(area.left(), area.top(), kSampleWidth * em, area.height());
    drawRunSample(painter, theme, runLook(theme, m_model.scene().runs[item.run].look), sample, em / 9.0);
    area.setLeft(area.left() + int((kSampleWidth + kInnerGap) * em));
    painter.setPen(theme.text);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, QString::fromStdString(m_model.runNames()[item.run]));
    if (selected)
        painter.fillRect(QRectF(area.left(), area.center().y() + 0.6 * em, item.nameWidth, em / 10.0), theme.accent);
    area.setLeft(area.left() + item.nameWidth + int(kInnerGap * em));
    if (const auto badge = badgeOf(item.run))
        drawBadge(painter, theme, *badge, area);
}

void RunLegend::mousePressEvent(QMouseEvent* event)
{
    for (const Item& item : itemsIn(width(), fontFor(width())))
        if (item.area.left() <= event->pos().x() && event->pos().x() <= item.area.right()
            && item.area.top() <= event->pos().y())
            m_selection.select(int(item.run));
}

} // namespace thalweg::app
