#pragma once

#include <QEvent>
#include <QResizeEvent>
#include <QScrollArea>

#include <algorithm>

namespace thalweg::app {

/// As large as its content; scrolls it, up and down, only where there is less room than that.
class ContentScroll : public QScrollArea {
public:
    ContentScroll(QWidget* content, QWidget* parent) : QScrollArea(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        setWidgetResizable(true);
        setWidget(content);
    }

    QSize sizeHint() const override
    {
        QSize wanted = widget()->sizeHint();
        if (widget()->hasHeightForWidth() && isVisible())
            wanted.setHeight(widget()->heightForWidth(viewport()->width()));
        return wanted;
    }
    QSize minimumSizeHint() const override
    {
        return {widget()->minimumSizeHint().width(), std::min(kLeastHeight, sizeHint().height())};
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QScrollArea::resizeEvent(event);
        if (event->size().width() != event->oldSize().width() && widget()->hasHeightForWidth())
            updateGeometry();
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }

private:
    static constexpr int kLeastHeight = 120;
};

} // namespace thalweg::app
