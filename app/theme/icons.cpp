#include "theme/icons.h"

#include "theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <memory>
#include <vector>

namespace thalweg::app {

namespace {

constexpr double kDisabledOpacity = 0.4;

QByteArray sourceOf(const QString& name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::shared_ptr<QSvgRenderer> rendererOf(QByteArray source, const QColor& colour)
{
    return std::make_shared<QSvgRenderer>(source.replace("currentColor", colour.name().toLatin1()));
}

} // namespace

/// Paints a drawing of one colour; another one stands for it where the icon is switched on. Pictures are kept: a button
/// asks for its own at each paint.
class IconEngine : public QIconEngine {
public:
    IconEngine(const QByteArray& source, const QColor& colour, const QColor& switchedOn)
        : m_off(rendererOf(source, colour)), m_on(rendererOf(source, switchedOn))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        paint(*painter, rect, mode, state == QIcon::On ? *m_on : *m_off);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        const auto isIt = [&](const Picture& one) {
            return one.pixmap.size() == size && one.isFaint == (mode == QIcon::Disabled) && one.state == state;
        };
        if (const auto known = std::ranges::find_if(m_pictures, isIt); known != m_pictures.end()) {
            note(known->pixmap, mode, state);
            return known->pixmap;
        }
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, picture.rect(), mode, state);
        painter.end();
        if (m_pictures.size() >= kMostPictures)
            m_pictures.clear();
        m_pictures.push_back({picture, mode == QIcon::Disabled, state});
        note(picture, mode, state);
        return picture;
    }

    QIconEngine* clone() const override { return new IconEngine(*this); }

private:
    struct Picture {
        QPixmap pixmap; ///< its size in pixels of the device
        bool isFaint = false;
        QIcon::State state = QIcon::Off;
    };
    static constexpr std::size_t kMostPictures = 16;

    /// What a figure paints in the place of this picture.
    void note(const QPixmap& picture, QIcon::Mode mode, QIcon::State state) const
    {
        if (LineIcons::s_now)
            LineIcons::s_now->m_drawings.insert(
                picture.cacheKey(), [drawing = state == QIcon::On ? m_on : m_off, mode](QPainter& on, const QRectF& rect) {
                    paint(on, rect, mode, *drawing);
                });
    }

    static void paint(QPainter& painter, const QRectF& rect, QIcon::Mode mode, QSvgRenderer& drawing)
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        if (mode == QIcon::Disabled)
            painter.setOpacity(painter.opacity() * kDisabledOpacity);
        const double side = std::min(rect.width(), rect.height());
        QRectF square(0.0, 0.0, side, side);
        square.moveCenter(rect.center());
        drawing.render(&painter, square);
        painter.restore();
    }

    std::shared_ptr<QSvgRenderer> m_off;
    std::shared_ptr<QSvgRenderer> m_on;
    std::vector<Picture> m_pictures;
};

namespace {

QIcon iconOf(const QString& name, const QColor& colour, const QColor& switchedOn)
{
    const QByteArray source = sourceOf(name);
    return source.isEmpty()
               ? QIcon()
               : QIcon(new IconEngine(source, colour, switchedOn)); // owned by the icon
}

} // namespace

QIcon themedIcon(const QString& name, const Theme& theme)
{
    return iconOf(name, theme.text, theme.accent);
}

QIcon themedIcon(const QString& name, const QColor& colour) { return iconOf(name, colour, colour); }

LineIcons* LineIcons::s_now = nullptr;

LineIcons::LineIcons() { s_now = this; }

LineIcons::~LineIcons() { s_now = nullptr; }

bool LineIcons::paint(QPainter& painter, const QRectF& to, const QPixmap& picture)
{
    const Drawing drawing = s_now ? s_now->m_drawings.value(picture.cacheKey()) : Drawing();
    if (drawing)
        drawing(painter, to);
    return drawing != nullptr;
}

} // namespace thalweg::app
