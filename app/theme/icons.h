#pragma once

#include <QColor>
#include <QHash>
#include <QIcon>
#include <QString>

#include <functional>

namespace thalweg::app {

struct Theme;

/// An icon of resources/icons in the theme's colours: the text's, paler when it is disabled, the
/// accent's while it is switched on. It is drawn anew at any size and resolution.
QIcon themedIcon(const QString& name, const Theme& theme);

/// The same in one colour, for grounds that are not a card's.
QIcon themedIcon(const QString& name, const QColor& colour);

/// While this lives, the pixels of icons that widgets paint can be told from other pictures, so that in figures they
/// are the lines that they are made of.
class LineIcons {
public:
    LineIcons();
    ~LineIcons();
    LineIcons(const LineIcons&) = delete;
    LineIcons& operator=(const LineIcons&) = delete;

    /// Paints with lines what a picture shows, if that is an icon. @return whether it is.
    static bool paint(QPainter& painter, const QRectF& to, const QPixmap& picture);

private:
    friend class IconEngine;
    using Drawing = std::function<void(QPainter&, const QRectF&)>;

    static LineIcons* s_now;
    QHash<qint64, Drawing> m_drawings; ///< by the keys of their pixels
};

} // namespace thalweg::app
