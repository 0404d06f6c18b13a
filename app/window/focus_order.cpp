#include "window/focus_order.h"

#include <QWidget>

#include <algorithm>
#include <tuple>

namespace thalweg::app {

namespace {

constexpr int kRow = 12; ///< what differs less in height stands in one row

struct Stop {
    QWidget* widget;
    qsizetype part;
    QPoint middle;
};

qsizetype partOf(const QWidget& widget, const QList<QWidget*>& parts)
{
    const auto part = std::ranges::find_if(parts, [&](const QWidget* p) { return p == &widget || p->isAncestorOf(&widget); });
    return part - parts.begin();
}

bool comesBefore(const Stop& a, const Stop& b)
{
    const bool oneRow = std::abs(a.middle.y() - b.middle.y()) < kRow;
    return std::tuple(a.part, oneRow ? 0 : a.middle.y(), a.middle.x())
           < std::tuple(b.part, oneRow ? 0 : b.middle.y(), b.middle.x());
}

} // namespace

QList<QWidget*> focusOrder(const QWidget& window, const QList<QWidget*>& parts)
{
    QList<Stop> stops;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        const bool canHaveFocus = widget->window() == &window && widget->isVisible() && widget->isEnabled()
                                  && widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy();
        if (canHaveFocus)
            stops.append({widget, partOf(*widget, parts), widget->mapTo(&window, widget->rect().center())});
    }
    // An insertion sort, as standing in one row is no strict order.
    for (qsizetype i = 1; i < stops.size(); ++i)
        for (qsizetype k = i; k > 0 && comesBefore(stops[k], stops[k - 1]); --k)
            std::swap(stops[k], stops[k - 1]);
    QList<QWidget*> order;
    for (const Stop& stop : stops)
        order.append(stop.widget);
    return order;
}

} // namespace thalweg::app
