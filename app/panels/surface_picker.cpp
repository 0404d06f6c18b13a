#include "panels/surface_picker.h"

#include "losses/models.h"
#include "model/appearance.h"
#include "panels/catalogue_text.h"
#include "panels/picker_delegate.h"
#include "panels/surface_thumbnails.h"
#include "scene/scene.h"
#include "surfaces/catalogue.h"

#include <QPainter>

namespace thalweg::app {

namespace {

// No ids of surfaces.
const QString kFormula = QStringLiteral("=");
const QString kFile = QStringLiteral("csv");

QString idOf(const SurfaceEntry& entry) { return QString::fromStdString(std::string(entry.id)); }
QString idOf(const ModelEntry& model) { return QString::fromStdString(dataId(model.id)); }

QString idOf(const SurfaceChoice& choice)
{
    if (choice.data)
        return QString::fromStdString(dataId(choice.data->model));
    return choice.formula.empty() ? QString::fromStdString(choice.id) : kFormula;
}

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
    addHeading(tr("Samples: the loss of a model"));
    for (const ModelEntry& model : modelCatalogue())
        addItem(idOf(model), coreText(model.name), coreText(model.knownFor));
    addOwn();
    paintPictures();
    connect(m_thumbnails, &SurfaceThumbnails::ready, this, &SurfacePicker::paintPictures);
    connect(&appearance, &Appearance::themeChanged, this, &SurfacePicker::paintPictures);
    connect(this, &Picker::picked, this, &SurfacePicker::announce);
}

void SurfacePicker::addOwn()
{
    addHeading(tr("Your own"));
    addItem(kFormula, tr("Typed formula…"), tr("Any f(x, y): its derivatives are exact too"));
    addItem(kFile, tr("Samples from a file…"), tr("CSV with columns x, y or x1, x2, label"));
}

void SurfacePicker::announce(const QString& id)
{
    if (id == kFormula)
        return emit formulaWanted();
    if (id == kFile)
        return emit samplesWanted();
    for (const ModelEntry& model : modelCatalogue())
        if (id == idOf(model))
            return emit modelPicked(QString::fromStdString(std::string(model.id)));
    emit surfacePicked(id);
}

void SurfacePicker::open(const QWidget& below, const SurfaceChoice& current)
{
    m_thumbnails->prepare();
    popUp(below, idOf(current));
}

void SurfacePicker::paintPictures()
{
    const Theme& theme = m_look.theme();
    const auto paint = [&](const QString& id) {
        const QImage map = m_thumbnails->picture(id.toStdString(), theme);
        setPicture(id, map.isNull() ? lettering(theme, {}, font()) : QPixmap::fromImage(map));
    };
    for (const SurfaceEntry& entry : surfaceCatalogue())
        paint(idOf(entry));
    for (const ModelEntry& model : modelCatalogue())
        paint(idOf(model));
    setPicture(kFormula, lettering(theme, QStringLiteral("f(x, y)"), font()));
    setPicture(kFile, lettering(theme, QStringLiteral("CSV"), font()));
}

} // namespace thalweg::app
