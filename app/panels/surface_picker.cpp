#include "panels/surface_picker.h"

#include "model/appearance.h"
#include "panels/catalogue_text.h"
#include "panels/picker_delegate.h"
#include "panels/surface_thumbnails.h"
#include "surfaces/catalogue.h"

#include <QPainter>

namespace thalweg::app {

namespace {

const QString kFormula = QStringLiteral("="); // no id of a surface

QString idOf(const SurfaceEntry& entry) { return QString::fromStdString(std::string(entry.id)); }

/// What stands in a map's place while it is not there, and for the typed formula: "f" on a field.
QPixmap lettering(const Theme& theme, const QString& text, const QFont& font)
{
    QPixmap picture(2 * PickerDelegate::kPicture);
    picture.setDevicePixelRatio(2.0);
    picture.fill(theme.line);
    QPainter painter(&picture);
    QFont italic = font;
    italic.setItalic(true);
    painter.setFont(italic);
    painter.setPen(theme.text);
    painter.drawText(QRect(QPoint(0, 0), PickerDelegate::kPicture), Qt::AlignCenter, text);
    return picture;
}

} // namespace

SurfacePicker::SurfacePicker(Appearance& appearance, QWidget* parent)
    : Picker(appearance, parent), m_look(appearance), m_thumbnails(new SurfaceThumbnails(this))
{
    std::string_view family;
    for (const SurfaceEntry& entry : surfaceCatalogue()) {
        if (entry.family != family)
            addHeading(coreText(entry.family));
        family = entry.family;
        addItem(idOf(entry), coreText(entry.name), coreText(entry.knownFor));
    }
    addHeading(tr("Your own"));
    addItem(kFormula, tr("Typed formula…"), tr("Any f(x, y): its derivatives are exact too"));
    paintPictures();
    connect(m_thumbnails, &SurfaceThumbnails::ready, this, &SurfacePicker::paintPictures);
    connect(&appearance, &Appearance::themeChanged, this, &SurfacePicker::paintPictures);
    connect(this, &Picker::picked, this, [this](const QString& id) {
        id == kFormula ? emit formulaWanted() : emit surfacePicked(id);
    });
}

void SurfacePicker::open(const QWidget& below, const QString& current)
{
    m_thumbnails->prepare();
    popUp(below, current.isEmpty() ? kFormula : current);
}

void SurfacePicker::paintPictures()
{
    const Theme& theme = m_look.theme();
    for (const SurfaceEntry& entry : surfaceCatalogue()) {
        const QImage map = m_thumbnails->picture(entry.id, theme);
        setPicture(idOf(entry), map.isNull() ? lettering(theme, {}, font()) : QPixmap::fromImage(map));
    }
    setPicture(kFormula, lettering(theme, QStringLiteral("f(x, y)"), font()));
}

} // namespace thalweg::app
