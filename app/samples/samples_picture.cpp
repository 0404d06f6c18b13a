#include "samples/samples_picture.h"

#include "charts/chart_axes.h"
#include "charts/chart_lines.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace thalweg::app {

namespace {

struct SamplesText {
    Q_DECLARE_TR_FUNCTIONS(SamplesPicture)
};

constexpr double kWidth = 1.8; ///< of a fit's line
constexpr double kSelectedWidth = 2.8;
constexpr double kHead = 8.0;
constexpr double kHeadsApart = 14.0; ///< along the line, so that heads on one line do not hide each other
constexpr double kSide = 12.0;       ///< length of the stroke to the side of label 1
constexpr double kRingWidth = 1.6;
constexpr double kRingGap = 2.2; ///< from a sample's edge to the middle of its ring
constexpr double kCurveStep = 3.0;   ///< pixels from point to point of a curve
constexpr double kPixelsPerMark = 52.0;
constexpr double kLegendMark = 6.0;
constexpr double kGap = 4.0;
constexpr double kLittle = 1e-3; ///< of a range, so that none ends at 0, which would change its margin

/// Diameter of a sample's mark: many are small.
double markSize(std::size_t samples) { return samples <= 150 ? 5.5 : samples <= 600 ? 4.0 : 2.8; }

ValueRange rangeOf(const DataSet& data, double Sample::*coordinate)
{
    ValueRange range{data.train.front().*coordinate, data.train.front().*coordinate};
    for (const auto* part : {&data.train, &data.test})
        for (const Sample& sample : *part) {
            range.low = std::min(range.low, sample.*coordinate);
            range.high = std::max(range.high, sample.*coordinate);
        }
    return range;
}

/// A little more than the range and 0: every boundary goes through the origin.
ValueRange withOrigin(const ValueRange& range)
{
    const double little = kLittle * std::max({std::fabs(range.low), std::fabs(range.high), 1e-300});
    return {std::min(range.low, -little), std::max(range.high, little)};
}

/// The same middle and another width.
ValueRange widened(const ValueRange& range, double width)
{
    const double middle = 0.5 * range.low + 0.5 * range.high;
    return {middle - 0.5 * width, middle + 0.5 * width};
}

/// Lets a unit be as long on both axes.
void equalize(ValueRange& across, ValueRange& up, const QRectF& plot)
{
    const double perPixelAcross = (across.high - across.low) / plot.width();
    const double perPixelUp = (up.high - up.low) / plot.height();
    if (perPixelAcross < perPixelUp)
        across = widened(across, perPixelUp * plot.width());
    else
        up = widened(up, perPixelAcross * plot.height());
}

/// The point of a line that is so far from its end, or from its beginning if it is shorter.
QPointF fromEnd(const QVector<QLineF>& line, double distance)
{
    for (auto piece = line.rbegin(); piece != line.rend(); ++piece) {
        const double length = piece->length();
        if (distance <= length)
            return length > 0.0 ? piece->pointAt(1.0 - distance / length) : piece->p2();
        distance -= length;
    }
    return line.front().p1();
}

QColor labelColour(const Theme& theme, double label) { return label == 0.0 ? theme.signs.front() : theme.signs.back(); }

Marker labelMarker(double label) { return label == 0.0 ? Marker::Circle : Marker::TriangleUp; }

void setMark(QPainter& painter, const QColor& colour, bool filled)
{
    painter.setPen(filled ? QPen(Qt::NoPen) : QPen(colour, 1.2));
    painter.setBrush(filled ? QBrush(colour) : QBrush(Qt::NoBrush));
}

} // namespace

void SamplesPicture::setData(const ModelEntry* model, std::shared_ptr<const DataSet> data)
{
    m_isOld = m_isOld || model != m_model || data != m_data;
    m_model = model;
    m_data = std::move(data);
}

void SamplesPicture::setStyle(const ChartStyle& style)
{
    m_style = style;
    m_isOld = true;
}

void SamplesPicture::setSize(QSize size, double devicePixelRatio)
{
    m_isOld = m_isOld || size != m_size || devicePixelRatio != m_ratio;
    m_size = size;
    m_ratio = devicePixelRatio;
}

const SamplesFrame& SamplesPicture::frame()
{
    if (m_isOld && m_model && m_data) {
        m_isOld = false;
        layOut();
        drawGround();
    }
    return m_frame;
}

void SamplesPicture::layOut()
{
    m_frame.plot = plotArea(m_size, m_style);
    const bool isClassifier = m_model->isClassifier;
    ValueRange across = rangeOf(*m_data, &Sample::x1);
    ValueRange up = rangeOf(*m_data, isClassifier ? &Sample::x2 : &Sample::y);
    if (isClassifier) {
        across = withOrigin(across);
        up = withOrigin(up);
        equalize(across, up, m_frame.plot);
    }
    m_frame.across = ValueAxis::linear(across, std::max(3, int(m_frame.plot.width() / kPixelsPerMark)));
    m_frame.up = ValueAxis::linear(up, marksFor(m_frame.plot.height(), m_style));
}

void SamplesPicture::drawGround()
{
    m_ground = QImage(m_size * m_ratio, QImage::Format_ARGB32_Premultiplied);
    m_ground.setDevicePixelRatio(m_ratio);
    m_ground.fill(m_style.theme->card);
    QPainter painter(&m_ground);
    painter.setRenderHint(QPainter::Antialiasing);
    const double end = paintTitle(painter, m_frame.plot, SamplesText::tr("Samples"), m_frame.up.rule(), m_style);
    drawLegend(painter, end);
    paintValueAxis(painter, m_frame.plot, m_frame.up, m_style);
    paintMarksBelow(painter, m_frame.plot, m_frame.across.ticks(), m_style);
    drawAxisNames(painter);
    drawSamples(painter, m_data->test, false);
    drawSamples(painter, m_data->train, true);
}

void SamplesPicture::drawSamples(QPainter& painter, std::span<const Sample> samples, bool filled) const
{
    const double size = markSize(m_data->train.size() + m_data->test.size());
    for (const Sample& sample : samples) {
        const double label = m_model->isClassifier ? sample.y : 0.0;
        const Theme& theme = *m_style.theme;
        setMark(painter, m_model->isClassifier ? labelColour(theme, label) : theme.secondText, filled);
        drawMarker(painter, labelMarker(label), placeOf(sample), label == 0.0 ? size : 1.25 * size);
    }
}

QPointF SamplesPicture::placeOf(const Sample& sample) const
{
    return m_frame.at(sample.x1, m_model->isClassifier ? sample.x2 : sample.y);
}

void SamplesPicture::paintBatch(QPainter& painter) const
{
    const auto selected = std::ranges::find(m_fits, m_selected, &Fit::run);
    if (selected == m_fits.end())
        return;
    painter.setPen(QPen(selected->look.colour, kRingWidth));
    painter.setBrush(Qt::NoBrush);
    const double radius = 0.5 * markSize(m_data->train.size() + m_data->test.size()) + kRingGap;
    for (const Sample& sample : m_batch)
        painter.drawEllipse(placeOf(sample), radius, radius);
}

/// Behind the title, as far as there is room.
void SamplesPicture::drawLegend(QPainter& painter, double from) const
{
    const Theme& theme = *m_style.theme;
    const QFontMetricsF metrics(m_style.marks());
    const double middle = 0.5 * m_frame.plot.top() - 1.0;
    painter.setFont(m_style.marks());
    const auto entry = [&](double label, const QColor& colour, bool filled, const QString& text) {
        const double end = from + kLegendMark + kGap + metrics.horizontalAdvance(text);
        if (end > m_size.width() - kGap)
            return;
        setMark(painter, colour, filled);
        drawMarker(painter, labelMarker(label), {from + 0.5 * kLegendMark, middle}, kLegendMark);
        painter.setPen(theme.secondText);
        painter.drawText(QPointF(from + kLegendMark + kGap, middle + 0.36 * metrics.ascent()), text);
        from = end + 2.5 * kGap;
    };
    if (m_model->isClassifier) {
        entry(0.0, labelColour(theme, 0.0), true, SamplesText::tr("label 0"));
        entry(1.0, labelColour(theme, 1.0), true, SamplesText::tr("label 1"));
    } else {
        entry(0.0, theme.secondText, true, SamplesText::tr("to learn from"));
    }
    if (!m_data->test.empty())
        entry(0.0, theme.secondText, false, SamplesText::tr("held back"));
}

void SamplesPicture::drawAxisNames(QPainter& painter) const
{
    const QString across = m_model->inputs == 1 ? QStringLiteral("x") : QStringLiteral("x₁");
    const QString up = m_model->inputs == 1 ? QStringLiteral("y") : QStringLiteral("x₂");
    const QString rule = m_frame.across.rule();
    const QRectF inside = m_frame.plot.adjusted(kGap, 1.0, -kGap, -1.0);
    QFont italic = m_style.marks();
    italic.setItalic(true);
    painter.setFont(italic);
    painter.setPen(m_style.theme->secondText);
    painter.drawText(inside, Qt::AlignRight | Qt::AlignBottom, rule.isEmpty() ? across : across + u' ' + rule);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, up);
}

QVector<QPointF> SamplesPicture::curve(Point weights) const
{
    constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
    QVector<QPointF> points;
    const int count = int(std::ceil(m_frame.plot.width() / kCurveStep));
    for (int i = 0; i <= count; ++i) {
        const double x = m_frame.xAt(m_frame.plot.left() + i * m_frame.plot.width() / count);
        const double y = m_model->prediction(weights, x, 0.0);
        points.append(std::isfinite(y) ? m_frame.at(x, y) : QPointF(kNaN, kNaN));
    }
    return points;
}

/// θ.x x₁ + θ.y x₂ = 0: through the origin, at right angles to θ.
QVector<QPointF> SamplesPicture::boundary(Point weights) const
{
    const double length = norm(weights);
    if (!(length > 0.0))
        return {};
    const QPointF along(-weights.y / length, -weights.x / length); // pixels count downwards
    const QPointF origin = m_frame.at(0.0, 0.0);
    const double far = 2.0 * (m_frame.plot.width() + m_frame.plot.height());
    return {origin - far * along, origin + far * along};
}

QVector<QPointF> SamplesPicture::line(const Fit& fit)
{
    frame();
    if (!m_model || !m_data || !isFinite(fit.weights))
        return {};
    return m_model->isClassifier ? boundary(fit.weights) : curve(fit.weights);
}

QVector<QLineF> SamplesPicture::visibleLine(const Fit& fit) { return strokesOf(line(fit), {}, m_frame.plot); }

std::optional<QPointF> SamplesPicture::head(std::size_t place)
{
    const QVector<QLineF> visible = visibleLine(m_fits[place]);
    if (visible.isEmpty())
        return std::nullopt;
    return fromEnd(visible, kHead + kHeadsApart * double(place));
}

void SamplesPicture::paint(QPainter& painter)
{
    frame();
    if (!m_model || !m_data)
        return painter.fillRect(QRect(QPoint(), m_size), m_style.theme->card);
    painter.drawImage(0, 0, m_ground);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBatch(painter);
    const auto isSelected = [this](std::size_t place) { return m_fits[place].run == m_selected; };
    for (const bool selected : {false, true}) // so that the selected one lies on top
        for (std::size_t place = 0; place < m_fits.size(); ++place)
            if (isSelected(place) == selected)
                paintFit(painter, place);
}

void SamplesPicture::paintFit(QPainter& painter, std::size_t place)
{
    const Fit& fit = m_fits[place];
    const bool selected = fit.run == m_selected;
    const double width = selected ? kSelectedWidth : kWidth;
    painter.setPen(strokePen(fit.look, width));
    painter.drawLines(strokesOf(line(fit), dashInPixels(fit.look, width), m_frame.plot));
    const auto at = head(place);
    if (!at)
        return;
    if (m_model->isClassifier)
        paintSide(painter, fit, *at);
    painter.setPen(QPen(m_style.theme->card, 1.0));
    painter.setBrush(fit.look.colour);
    drawMarker(painter, fit.look.marker, *at, selected ? kHead + 2.0 : kHead);
}

/// θ itself points to the side of label 1.
void SamplesPicture::paintSide(QPainter& painter, const Fit& fit, QPointF from) const
{
    const double length = norm(fit.weights);
    const QPointF towards(fit.weights.x / length, -fit.weights.y / length);
    painter.setPen(QPen(fit.look.colour, kWidth));
    painter.drawLine(from, from + kSide * towards);
}

} // namespace thalweg::app
