#pragma once

#include <QEvent>
#include <QScrollArea>

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

    QSize sizeHint() const override { return widget()->sizeHint(); }
    QSize minimumSizeHint() const override { return {widget()->minimumSizeHint().width(), kLeastHeight}; }

protected:
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
