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
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (mode == QIcon::Disabled)
            painter->setOpacity(painter->opacity() * kDisabledOpacity);
        const int side = std::min(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        (state == QIcon::On ? m_on : m_off)->render(painter, square);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        const auto isIt = [&](const Picture& one) {
            return one.pixmap.size() == size && one.isFaint == (mode == QIcon::Disabled) && one.state == state;
        };
        if (const auto known = std::ranges::find_if(m_pictures, isIt); known != m_pictures.end())
            return known->pixmap;
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        if (m_pictures.size() >= kMostPictures)
            m_pictures.clear();
        m_pictures.push_back({picture, mode == QIcon::Disabled, state});
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

    std::shared_ptr<QSvgRenderer> m_off;
    std::shared_ptr<QSvgRenderer> m_on;
    std::vector<Picture> m_pictures;
};

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

} // namespace thalweg::app
