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

/// From left to right, a line after the other, each line in the middle.
template <class Item> QList<Item> inLines(QList<Item> items, int width, const QFont& font)
{
    const int gap = int(kOuterGap * QFontMetrics(font).height());
    int x = 0;
    int y = 0;
    qsizetype first = 0;
    const auto centreLine = [&](qsizetype end) {
        for (qsizetype i = first; i < end; ++i)
            items[i].area.translate((width - (x - gap)) / 2, 0);
        first = end;
    };
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (x > 0 && x + items[i].area.width() > width) {
            centreLine(i);
            x = 0;
            y += lineHeight(font);
        }
        items[i].area.moveTo(x, y);
        x += items[i].area.width() + gap;
    }
    centreLine(items.size());
    return items;
}

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

std::vector<std::size_t> RunLegend::shownRuns() const
{
    std::vector<std::size_t> shown;
    for (std::size_t run = 0; run < m_model.scene().runs.size(); ++run)
        if (m_model.scene().runs[run].shown)
            shown.push_back(run);
    return shown;
}

/// At no place yet.
RunLegend::Item RunLegend::itemFor(std::size_t run, const QFont& font) const
{
    const int em = QFontMetrics(font).height();
    const QString name = QString::fromStdString(m_model.runNames()[run]);
    const int nameWidth = qRound(textWidth(name, font));
    const int badge = showsVerdicts(m_model.scene()) ? badgeWidth(font) + int(kInnerGap * em) : 0;
    const int wide = int((kSampleWidth + kInnerGap) * em) + nameWidth + badge;
    return {run, QRect(0, 0, wide, lineHeight(font)), nameWidth, name};
}

QList<RunLegend::Item> RunLegend::itemsIn(int width, const QFont& font) const
{
    QList<Item> items;
    for (const std::size_t run : shownRuns())
        items.append(itemFor(run, font));
    return inLines(std::move(items), width, font);
}

/// As many as there is height for, in the middle of it. The selected run takes the place of the last one, if it would be
/// left out.
QList<RunLegend::Item> RunLegend::fittingItems(int width, const QFont& font) const
{
    const int room = std::max(height(), lineHeight(font));
    const QList<Item> all = itemsIn(width, font);
    const auto selected = std::ranges::find(all, std::optional(std::size_t(m_selection.run())), &Item::run);
    QList<Item> items = all;
    for (qsizetype kept = all.size() - 1; kept > 0 && items.last().area.bottom() >= room; --kept) {
        items = all.first(kept);
        if (selected != all.end() && selected - all.begin() >= kept)
            items.last() = *selected;
        const QString more = tr("and %1 more").arg(all.size() - kept);
        const int wide = qRound(textWidth(more, font));
        items.append({std::nullopt, QRect(0, 0, wide, lineHeight(font)), wide, more});
        items = inLines(std::move(items), width, font);
    }
    const int above = items.isEmpty() ? 0 : std::max(0, (height() - items.last().area.bottom()) / 2);
    for (Item& item : items)
        item.area.translate(0, above);
    return items;
}

QStringList RunLegend::names() const
{
    QStringList names;
    for (const Item& item : fittingItems(width(), fontFor(width())))
        names << item.name;
    return names;
}

void RunLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(fontFor(width()));
    for (const Item& item : fittingItems(width(), painter.font()))
        paintItem(painter, item);
}

void RunLegend::paintItem(QPainter& painter, const Item& item) const
{
    const Theme& theme = m_appearance.theme();
    if (!item.run) {
        painter.setPen(theme.secondText);
        return painter.drawText(item.area, Qt::AlignLeft | Qt::AlignVCenter, item.name);
    }
    const int em = painter.fontMetrics().height();
    const bool selected = int(*item.run) == m_selection.run();
    QRect area = item.area;
    const QRectF sample(area.left(), area.top(), kSampleWidth * em, area.height());
    drawRunSample(painter, theme, runLook(theme, m_model.scene().runs[*item.run].look), sample, em / 9.0);
    area.setLeft(area.left() + int((kSampleWidth + kInnerGap) * em));
    painter.setPen(theme.text);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, item.name);
    if (selected)
        painter.fillRect(QRectF(area.left(), area.center().y() + 0.6 * em, item.nameWidth, em / 10.0), theme.accent);
    area.setLeft(area.left() + item.nameWidth + int(kInnerGap * em));
    if (const auto badge = badgeOf(*item.run))
        drawBadge(painter, theme, *badge, area);
}

void RunLegend::mousePressEvent(QMouseEvent* event)
{
    for (const Item& item : fittingItems(width(), fontFor(width())))
        if (item.run && item.area.contains(event->pos()))
            m_selection.select(int(*item.run));
}

} // namespace thalweg::app
