#include "plane/plot_frame.h"

#include "plane/rest.h"
#include "vectors/clipped_device.h"
#include "vectors/paints_lines.h"

#include <QImageReader>
#include <QPicture>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

/// Room around the map, at scale 1.
constexpr QMarginsF kMargins(46, 8, 80, 28);
constexpr double kRuleInset = 6.0;
constexpr double kScaleGap = 8.0; ///< between map and colour scale
constexpr double kPixelsPerTickX = 95.0;
constexpr double kPixelsPerTickY = 70.0;

/// Something painted by a function, as part of a plot's layer.
class PaintedLayerable : public QCPLayerable {
public:
    PaintedLayerable(QCustomPlot* plot, const QString& layer, PlotFrame::Painter paint)
        : QCPLayerable(plot, layer), m_paint(std::move(paint))
    {
    }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override
    {
        painter->setAntialiasing(false); // for true would move everything by half a pixel
    }
    QRect clipRect() const override { return parentPlot()->viewport(); }
    void draw(QCPPainter* painter) override { m_paint(*painter); }

private:
    PlotFrame::Painter m_paint;
};

/// Gives an axis ticks that are known already.
class GivenTicks : public QCPAxisTicker {
public:
    explicit GivenTicks(const AxisTicks& ticks) : m_ticks(ticks) {}

    void generate(const QCPRange&, const QLocale&, QChar, int, QVector<double>& ticks, QVector<double>* subTicks,
                  QVector<QString>* labels) override
    {
        ticks.clear();
        for (const AxisTick& tick : m_ticks.ticks)
            ticks.append(tick.value);
        if (subTicks)
            subTicks->clear();
        if (!labels)
            return;
        labels->clear();
        for (const AxisTick& tick : m_ticks.ticks)
            labels->append(tick.text);
    }

private:
    AxisTicks m_ticks;
};

void styleAxis(QCPAxis& axis, const PlaneStyle& style)
{
    axis.setBasePen(Qt::NoPen);
    axis.setTicks(true); // without, there are no labels either
    axis.setTickPen(QPen(Qt::transparent)); // without a pen, some engines paint lines without length as dots
    axis.setSubTicks(false);
    axis.setTickLength(0);
    axis.setTickLabelPadding(qRound(6 * style.scale));
    axis.setTickLabelFont(style.font);
    axis.setTickLabelColor(style.theme->secondText);
    axis.grid()->setVisible(false);
}

} // namespace

/// A plot that is itself in a figure, too, where its buffers are no good.
class PlotFrame::Plot : public QCustomPlot {
public:
    using QCustomPlot::QCustomPlot;

    void paintOn(QPainter& painter)
    {
        painter.save();
        ClippedDevice device(painter, viewport().size());
        QCPPainter through(&device);
        through.setMode(QCPPainter::pmVectorized);
        toPainter(&through, viewport().width(), viewport().height());
        through.end();
        painter.restore();
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        if (QPainter painter(this); paintsLines(painter))
            return paintOn(painter);
        QCustomPlot::paintEvent(event);
    }
};

PlotFrame::PlotFrame(Painter ground, Painter overlay, QWidget* parent) : QWidget(parent), m_plot(new Plot(this))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(m_plot, &QCustomPlot::afterReplot, this, [this] { m_stale = Stale::Nothing; });
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->axisRect()->setAutoMargins(QCP::msNone);
    // Owned by their layers' plot.
    new PaintedLayerable(m_plot, QStringLiteral("main"), std::move(ground));
    new PaintedLayerable(m_plot, QStringLiteral("axes"), [this](QPainter& painter) { paintRules(painter); });
    new PaintedLayerable(m_plot, QStringLiteral("overlay"), std::move(overlay));
}

QRectF PlotFrame::mapRect(QSize size, const PlaneStyle& style)
{
    const QMargins margins = (kMargins * style.scale).toMargins();
    return QRectF(QRect(QPoint(), size).marginsRemoved(margins));
}

QRectF PlotFrame::scaleRect(const QRectF& map, QSize size, const PlaneStyle& style)
{
    const double left = map.right() + kScaleGap * style.scale;
    return {left, map.top(), size.width() - left, map.height()};
}

void PlotFrame::setStyle(const PlaneStyle& style)
{
    m_style = style;
    m_plot->setBackground(QBrush(style.theme->card));
    styleAxis(*m_plot->xAxis, style);
    styleAxis(*m_plot->yAxis, style);
    m_plot->axisRect()->setMargins((kMargins * style.scale).toMargins());
    updateAll();
}

void PlotFrame::setViewport(const Viewport& viewport, QSize size)
{
    m_viewport = viewport;
    setTicks(size.width());
    updateAll();
    if (size != this->size())
        resize(size); // paints at once when visible
    if (m_plot->viewport().size() != size) // hidden widgets are told of a new size only when shown
        m_plot->setViewport(QRect(QPoint(), size));
}

void PlotFrame::setTicks(int width)
{
    const Domain& d = m_viewport.domain;
    const auto count = [this](double pixels, double each) { return std::max(2, int(pixels / (each * m_style.scale))); };
    m_xTicks = axisTicks(d.xmin, d.xmax, count(m_viewport.rect.width(), kPixelsPerTickX));
    m_yTicks = axisTicks(d.ymin, d.ymax, count(m_viewport.rect.height(), kPixelsPerTickY));
    makeRoomForRules(width);
    m_plot->xAxis->setTicker(QSharedPointer<GivenTicks>::create(m_xTicks));
    m_plot->yAxis->setTicker(QSharedPointer<GivenTicks>::create(m_yTicks));
    m_plot->xAxis->setRange(d.xmin, d.xmax);
    m_plot->yAxis->setRange(d.ymin, d.ymax);
}

QString PlotFrame::ruleText(QLatin1Char axis, const AxisTicks& ticks)
{
    return ticks.rule.isEmpty() ? QString() : axis + QStringLiteral(": ") + ticks.rule;
}

/// The rules stand left and right of the x axis' labels; a label in their way is left out.
void PlotFrame::makeRoomForRules(int width)
{
    const QFontMetricsF metrics(m_style.font);
    const double left = kRuleInset + metrics.horizontalAdvance(ruleText(QLatin1Char('y'), m_yTicks));
    const double right = width - kRuleInset - metrics.horizontalAdvance(ruleText(QLatin1Char('x'), m_xTicks));
    for (AxisTick& tick : m_xTicks.ticks) {
        const double at = m_viewport.toPixel({tick.value, 0.0}).x();
        const double half = 0.5 * metrics.horizontalAdvance(tick.text) + kRuleInset;
        if (at - half < left || at + half > right)
            tick.text.clear();
    }
}

void PlotFrame::paintRules(QPainter& painter) const
{
    painter.setFont(m_style.font);
    painter.setPen(m_style.theme->secondText);
    const double height = kMargins.bottom() * m_style.scale;
    const QRectF line(kRuleInset, m_plot->height() - height, m_plot->width() - 2.0 * kRuleInset, height);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, ruleText(QLatin1Char('x'), m_xTicks));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, ruleText(QLatin1Char('y'), m_yTicks));
}

void PlotFrame::updateAll() { markStale(Stale::All); }

void PlotFrame::updateOverlay() { markStale(Stale::Overlay); }

void PlotFrame::markStale(Stale what)
{
    m_stale = std::max(m_stale, what);
    if (m_posted || !isSeen(*this))
        return; // made up for when it is shown
    m_posted = true;
    QMetaObject::invokeMethod(
        this, [this] { paintNow(); }, Qt::QueuedConnection);
}

void PlotFrame::paintNow()
{
    m_posted = false;
    const Stale stale = std::exchange(m_stale, Stale::Nothing);
    if (const double ratio = devicePixelRatioF(); ratio != m_plot->bufferDevicePixelRatio())
        m_plot->setBufferDevicePixelRatio(ratio);
    if (stale == Stale::All)
        m_plot->replot(QCustomPlot::rpQueuedRefresh);
    else if (stale == Stale::Overlay)
        m_plot->layer(QStringLiteral("overlay"))->replot();
}

void PlotFrame::paintOn(QPainter& painter) { m_plot->paintOn(painter); }

void PlotFrame::resizeEvent(QResizeEvent*) { m_plot->setGeometry(rect()); }

void PlotFrame::showEvent(QShowEvent*) { markStale(m_stale); }

} // namespace thalweg::app
