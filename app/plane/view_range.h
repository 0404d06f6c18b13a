#pragma once

#include "numeric/geometry.h"

#include <QObject>
#include <QSizeF>

#include <optional>

namespace thalweg::app {

/// Which part of the plane is in view: the scene's domain, or where the user has zoomed and moved
/// to, fitted to the room that there is. It stops before doubles run out of digits or of range.
class ViewRange : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    const Domain& visible() const { return m_visible; }
    const Domain& home() const { return m_home; }
    bool isHome() const { return !m_wanted; }

    void setHome(const Domain& domain); ///< the scene's domain; goes there
    void setRoom(QSizeF room);          ///< pixels; nothing changes while it is empty

    /// By default equal wherever this leaves less than about a third of the room to what lies beyond
    /// the scene's domain.
    bool equalScale() const { return m_equalScale; }
    void setEqualScale(bool equal);

    void zoom(Point fixed, double factor); ///< < 1: closer
    void shift(Point by);
    void show(const Domain& wanted);
    void reset();

    /// Goes wherever another range goes from now on, and takes it along; each fits it to its own room.
    void link(ViewRange& other);

signals:
    void visibleChanged(const thalweg::Domain& visible);
    void equalScaleChanged(bool equal);
    void wantedChanged(std::optional<thalweg::Domain> wanted); ///< nothing: home
    void equalScaleChosen(bool equal);

private:
    Domain fitted(const Domain& wanted) const;
    void want(std::optional<Domain> wanted);
    void choose(bool equal);
    void update();
    void decideScale(double leastFilled);

    Domain m_home;
    std::optional<Domain> m_wanted; ///< nothing: home
    Domain m_visible;
    QSizeF m_room;
    std::optional<bool> m_equalChosen; ///< by the user
    bool m_equalScale = true;
};

} // namespace thalweg::app
