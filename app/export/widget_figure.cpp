#include "export/widget_figure.h"

#include "export/picture_ratio.h"
#include "plane/plane_view.h"
#include "relief/relief_view.h"
#include "theme/icons.h"
#include "vectors/clipped_device.h"

#include <QPainter>
#include <QWidget>

namespace thalweg::app {

namespace {

/// Makes all views of one kind in a widget finer, or as fine as the screen again.
template <class View> void setPixelRatio(const QWidget& widget, double ratio)
{
    for (View* view : widget.findChildren<View*>())
        view->setPixelRatio(ratio);
}

template <class View> void waitForViews(const QWidget& widget)
{
    for (View* view : widget.findChildren<View*>())
        if (view->isVisible())
            view->waitForFinished();
}

/// The maps and reliefs of a widget are finer while this lives.
class FineViews {
public:
    FineViews(const QWidget& widget, double ratio) : m_widget(widget)
    {
        set(ratio);
        waitForViews<PlaneView>(widget);
        waitForViews<ReliefView>(widget);
    }
    ~FineViews() { set(0.0); }
    FineViews(const FineViews&) = delete;
    FineViews& operator=(const FineViews&) = delete;

private:
    void set(double ratio)
    {
        setPixelRatio<PlaneView>(m_widget, ratio);
        setPixelRatio<ReliefView>(m_widget, ratio);
    }

    const QWidget& m_widget;
};

} // namespace

FigureChoice widgetFigure(const QWidget& widget, const FigureChoice& like)
{
    FigureChoice figure = like;
    const double perPixel = like.dpi / kLayoutPerInch;
    figure.unit = FigureChoice::Unit::Pixels;
    figure.width = widget.width() * perPixel;
    figure.height = widget.height() * perPixel;
    return figure;
}

void paintWidget(QPainter& painter, QWidget& widget, const FigureChoice& choice)
{
    const QSizeF layout = choice.layout();
    const FineViews views(widget, pictureRatio(painter, choice, layout));
    const LineIcons icons;
    painter.save();
    painter.scale(layout.width() / widget.width(), layout.height() / widget.height());
    ClippedDevice device(painter, widget.size());
    QPainter through(&device);
    widget.render(&through, {}, {}, QWidget::DrawWindowBackground | QWidget::DrawChildren);
    through.end();
    painter.restore();
}

} // namespace thalweg::app
