#include "plane/basin_legend.h"

#include "plane/basin_layer.h"
#include "plane/critical_mark.h"
#include "text/number_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace thalweg::app {

namespace {

constexpr double kSwatch = 12.0;
constexpr double kGap = 6.0;
constexpr double kBar = 7.0; ///< of the shades, high

struct Basin {
    Q_DECLARE_TR_FUNCTIONS(Basins)
};

CriticalKind kindOf(Ending ending)
{
    switch (ending) {
    case Ending::AtSaddle:
        return CriticalKind::Saddle;
    case Ending::AtMaximum:
        return CriticalKind::Maximum;
    case Ending::AtDegenerate:
        return CriticalKind::Degenerate;
    default:
        return CriticalKind::Minimum;
    }
}

QString wordOf(Ending ending)
{
    switch (ending) {
    case Ending::AtRest:
        return Basin::tr("at rest");
    case Ending::Diverged:
        return Basin::tr("diverges");
    case Ending::NotDifferentiable:
        return Basin::tr("no gradient");
    case Ending::NotDefined:
        return Basin::tr("no value");
    default:
        return Basin::tr("still moving");
    }
}

/// "31 %", "0.4 %".
QString shareText(double share)
{
    constexpr double kLeast = 0.1;
    const double percent = 100.0 * share;
    if (percent < kLeast)
        return QStringLiteral("< %1 %").arg(shortNumber(kLeast, 1));
    return shortNumber(percent < 10.0 ? percent : std::round(percent), percent < 10.0 ? 2 : 3) + QStringLiteral(" %");
}

/// A square of what the map has there.
QImage swatchOf(BasinCode code, const BasinInks& inks, int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            image.setPixel(x, y, inks.table()[BasinInks::indexAt(code, 0, x, y)]);
    return image;
}

/// Writes down a column.
class Column {
public:
    Column(QPainter& painter, const QRectF& area, const PlaneStyle& style)
        : m_painter(painter), m_rest(area), m_style(style), m_inks(*style.theme),
          m_line(std::ceil(QFontMetricsF(style.font).height()))
    {
    }

    double rowHeight() const { return 2.0 * m_line + kGap * m_style.scale; }
    double keyHeight() const { return m_line + (kBar + kGap) * m_style.scale; }
    double room() const { return m_rest.height(); }
    double line() const { return m_line; }

    void write(const QString& text, const QFont& font, const QColor& colour)
    {
        const QRectF line = take(m_line);
        put(line, text, font, colour, Qt::AlignLeft);
    }

    /// On a second line what the first has no room for: a run's name may have its rate behind it.
    void writeTitle(const QString& title)
    {
        const QFontMetricsF metrics(m_style.bold());
        qsizetype split = title.size();
        while (split > 0 && metrics.horizontalAdvance(title.left(split)) > m_rest.width())
            split = title.lastIndexOf(u' ', split - 1);
        split = split > 0 ? split : title.size();
        write(title.left(split), m_style.bold(), m_style.theme->text);
        if (split < title.size())
            write(title.mid(split + 1), m_style.bold(), m_style.theme->text);
    }

    void addRow(const BasinLegend::Row& row)
    {
        const double swatch = kSwatch * m_style.scale;
        QRectF first = take(m_line);
        const QRectF square(first.left(), first.center().y() - 0.5 * swatch, swatch, swatch);
        if (row.kind == CriticalKind::Minimum && !hasPattern(row.code)) // a mark shows a colour, but no pattern
            paintCriticalMark(m_painter, *m_style.theme, *row.kind, square.center(), 1.1 * swatch, m_inks.colour(row.code));
        else
            paintSwatch(square, row.code);
        first.setLeft(square.right() + kGap * m_style.scale);
        put(first, shareText(row.share), m_style.bold(), m_style.theme->text, Qt::AlignLeft);
        put(take(m_line), row.at ? fitted(*row.at) : row.name, m_style.small(), m_style.theme->secondText, Qt::AlignLeft);
        take(kGap * m_style.scale);
    }

    /// Those for which there is no room.
    void addRest(std::span<const BasinLegend::Row> rows)
    {
        const double share = std::accumulate(rows.begin(), rows.end(), 0.0,
                                             [](double sum, const BasinLegend::Row& row) { return sum + row.share; });
        write(Basin::tr("%1 more").arg(countText(int(rows.size()))), m_style.small(), m_style.theme->secondText);
        write(shareText(share), m_style.bold(), m_style.theme->text);
        write({}, m_style.small(), m_style.theme->secondText);
    }

    /// What shades mean.
    void addKey()
    {
        const QRectF bar = take(kBar * m_style.scale).adjusted(0.0, 0.0, -10.0 * m_style.scale, 0.0);
        const double step = bar.width() / BasinInks::kShades;
        for (int shade = 0; shade < BasinInks::kShades; ++shade)
            m_painter.fillRect(QRectF(bar.left() + shade * step, bar.top(), step + 0.5, bar.height()),
                               QColor(m_inks.table()[BasinInks::indexAt(BasinCode(1), shade, 0, 0)]));
        QRectF words = take(m_line);
        words.setRight(bar.right());
        put(words, Basin::tr("soon"), m_style.small(), m_style.theme->secondText, Qt::AlignLeft);
        put(words, Basin::tr("late"), m_style.small(), m_style.theme->secondText, Qt::AlignRight);
    }

private:
    QRectF take(double height)
    {
        const QRectF strip(m_rest.topLeft(), QSizeF(m_rest.width(), height));
        m_rest.setTop(m_rest.top() + height);
        return strip;
    }

    /// With as many digits as there is room for.
    QString fitted(Point at) const
    {
        const QFontMetricsF metrics(m_style.small());
        int digits = 3;
        while (digits > 1 && metrics.horizontalAdvance(pointText(at, digits)) > m_rest.width())
            --digits;
        return pointText(at, digits);
    }

    void put(const QRectF& line, const QString& text, const QFont& font, const QColor& colour, Qt::Alignment side)
    {
        m_painter.setFont(font);
        m_painter.setPen(colour);
        m_painter.drawText(line, side | Qt::AlignVCenter,
                           QFontMetricsF(font).elidedText(text, Qt::ElideRight, line.width()));
    }

    void paintSwatch(const QRectF& square, BasinCode code)
    {
        m_painter.drawImage(square, swatchOf(code, m_inks, int(kSwatch)));
        m_painter.setPen(QPen(m_style.theme->secondText, 0.8 * m_style.scale));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(square);
    }

    QPainter& m_painter;
    QRectF m_rest;
    const PlaneStyle& m_style;
    BasinInks m_inks;
    double m_line;
};

} // namespace

QString basinEndText(const BasinEnd& end, int digits)
{
    return end.target ? pointText(*end.target, digits) : wordOf(end.ending);
}

bool BasinLegend::hasShades() const
{
    return std::ranges::any_of(rows, [](const Row& row) { return row.kind.has_value(); });
}

QString BasinLegend::sentence() const
{
    QStringList parts;
    for (const Row& row : rows)
        parts << (row.kind ? criticalKindName(*row.kind) + u' ' + pointText(*row.at, 3) : row.name) + u' '
                     + shareText(row.share);
    return Basin::tr("Basins of %1, as shares of the view: %2.").arg(run, parts.join(QStringLiteral("; ")));
}

BasinLegend basinLegend(const BasinLayer& layer)
{
    const BasinMapPointer map = layer.map();
    BasinLegend legend{layer.runName(), {}, layer.isLate() ? Basin::tr("refining…") : Basin::tr("of the view")};
    for (std::size_t i = 0; i < map->basins.ends.size(); ++i) {
        const BasinEnd& end = map->basins.ends[i];
        if (end.cells > 0)
            legend.rows.append({map->codes[i], end.target ? std::optional(kindOf(end.ending)) : std::nullopt,
                                end.target, end.target ? QString() : wordOf(end.ending), map->basins.share(i)});
    }
    std::ranges::stable_sort(legend.rows, std::ranges::greater{}, &BasinLegend::Row::share);
    return legend;
}

void paintBasinLegend(QPainter& painter, const QRectF& area, const BasinLegend& legend, const PlaneStyle& style)
{
    painter.setRenderHint(QPainter::Antialiasing);
    Column column(painter, area, style);
    column.writeTitle(legend.run);
    column.write(legend.note, style.small(), style.theme->secondText);
    const double room = column.room() - (legend.hasShades() ? column.keyHeight() : 0.0);
    const auto fitting = qsizetype(std::max(0.0, std::floor(room / column.rowHeight())));
    const bool isCut = legend.rows.size() > fitting;
    const qsizetype shown = isCut ? std::clamp(fitting - 1, qsizetype(1), legend.rows.size()) : legend.rows.size();
    for (qsizetype i = 0; i < shown; ++i)
        column.addRow(legend.rows[i]);
    if (isCut && fitting > 1)
        column.addRest(std::span(legend.rows).subspan(std::size_t(shown)));
    if (legend.hasShades() && column.room() >= column.keyHeight())
        column.addKey();
}

CriticalMarks::Fill basinFill(const BasinMapPointer& map, const Theme& theme)
{
    return [map, inks = BasinInks(theme)](const CriticalPoint& point) {
        const auto code = map->codeOf(point.at);
        return code ? inks.colour(*code) : QColor();
    };
}

} // namespace thalweg::app
