#pragma once

#include "beside/lands.h"

#include <QWidget>

#include <functional>

class QStackedWidget;

namespace thalweg::app {

class Appearance;
class ElidedLabel;

/// A panel that speaks of one landscape: a page for each, of which that in focus is seen. While there are two, a line
/// above it names the landscape and leads to the other one.
class LandPages : public QWidget {
    Q_OBJECT
public:
    /// Makes the page of a landscape, which is there.
    using Make = std::function<QWidget*(LandPlace place, QWidget* parent)>;

    LandPages(Lands& lands, Appearance& appearance, Make make, QWidget* parent = nullptr);

    QWidget* page(LandPlace place) { return place == LandPlace::First ? m_first : m_second; }
    QString line() const; ///< that above the page; empty while there is one landscape

signals:
    void turned(thalweg::app::LandPlace place); ///< to this page; the other one, if it is there, goes out of sight

private:
    QWidget* makeLine(Appearance& appearance);
    void showSecond();
    void showFocus();
    void showTitle();

    Lands& m_lands;
    Make m_make;
    QWidget* m_line; // owned by this, as all below
    ElidedLabel* m_title;
    QStackedWidget* m_pages;
    QWidget* m_first;
    QWidget* m_second = nullptr;
};

} // namespace thalweg::app
