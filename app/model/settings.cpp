#include "model/settings.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

/// The one table of keys and defaults.
namespace keys {
const auto kGeometry = QStringLiteral("window/geometry");
const auto kLayout = QStringLiteral("window/layout");
const auto kTheme = QStringLiteral("look/theme");
const auto kMapPalette = QStringLiteral("look/mapPalette");
const auto kLanguage = QStringLiteral("look/language");
const auto kSpeed = QStringLiteral("playback/speed");
const auto kEqualScale = QStringLiteral("plane/equalScale");
const auto kViewMode = QStringLiteral("views/shown");
const auto kViewSplit = QStringLiteral("views/split");
const auto kAzimuth = QStringLiteral("relief/azimuth");
const auto kTilt = QStringLiteral("relief/tilt");
const auto kZoom = QStringLiteral("relief/zoom");
const auto kPan = QStringLiteral("relief/pan");
const auto kExaggeration = QStringLiteral("relief/exaggeration");
const auto kLogHeight = QStringLiteral("relief/logHeight");
const auto kMapField = QStringLiteral("plane/map");
const auto kTaylor = QStringLiteral("plane/taylor");
const auto kCross = QStringLiteral("plane/cross");
const auto kArrows = QStringLiteral("plane/arrows");
const auto kBatch = QStringLiteral("plane/batch");
const auto kMechanism = QStringLiteral("plane/mechanism");
const auto kSharedColours = QStringLiteral("plane/sharedColours");
const auto kRecentCommands = QStringLiteral("palette/recent");
const auto kCharts = QStringLiteral("charts/shown");
const auto kRecentScenes = QStringLiteral("files/recent");
const auto kFolder = QStringLiteral("files/folder");
const auto kFigureContent = QStringLiteral("figure/content");
const auto kFigureUnit = QStringLiteral("figure/unit");
const auto kFigureWidth = QStringLiteral("figure/width");
const auto kFigureHeight = QStringLiteral("figure/height");
const auto kFigureDpi = QStringLiteral("figure/dpi");
const auto kFigureLegend = QStringLiteral("figure/legend");
const auto kTuneSecond = QStringLiteral("tune/second");
const auto kTuneTrials = QStringLiteral("tune/trials");
} // namespace keys

constexpr double kDefaultSpeed = 30.0;

/// The words that stand for the values of an enumeration, in their order.
const QStringList kFieldWords = [] {
    QStringList words;
    for (const std::string_view word : kMapFieldWords)
        words << QString::fromUtf8(word.data(), qsizetype(word.size()));
    return words;
}();
const QStringList kThemeWords{QStringLiteral("desktop"), QStringLiteral("light"), QStringLiteral("dark"),
                              QStringLiteral("high_contrast")};
const QStringList kMapPaletteWords{QStringLiteral("usual"), QStringLiteral("viridis"), QStringLiteral("cividis"),
                                   QStringLiteral("magma"), QStringLiteral("grey")};
const QStringList kViewModeWords{QStringLiteral("plane"), QStringLiteral("relief"), QStringLiteral("both")};
const QStringList kTaylorWords{QStringLiteral("nowhere"), QStringLiteral("fixed"), QStringLiteral("mouse")};
const QStringList kContentWords{QStringLiteral("plane"), QStringLiteral("relief"),        QStringLiteral("charts"),
                                QStringLiteral("both"),  QStringLiteral("relief_charts"), QStringLiteral("window")};
const QStringList kUnitWords{QStringLiteral("px"), QStringLiteral("cm"), QStringLiteral("in")};

/// The value that a word stands for; the first for any other word.
template <class Enum> Enum valueOf(const QVariant& word, const QStringList& words)
{
    return Enum(std::max<qsizetype>(0, words.indexOf(word.toString())));
}

} // namespace

QByteArray Settings::windowGeometry() const { return m_store.value(keys::kGeometry).toByteArray(); }
void Settings::setWindowGeometry(const QByteArray& geometry) { m_store.setValue(keys::kGeometry, geometry); }

QByteArray Settings::windowLayout() const { return m_store.value(keys::kLayout).toByteArray(); }
void Settings::setWindowLayout(const QByteArray& layout) { m_store.setValue(keys::kLayout, layout); }

Appearance::Choice Settings::theme() const
{
    return valueOf<Appearance::Choice>(m_store.value(keys::kTheme), kThemeWords);
}

void Settings::setTheme(Appearance::Choice choice)
{
    m_store.setValue(keys::kTheme, kThemeWords[qsizetype(choice)]);
}

MapPalette Settings::mapPalette() const
{
    return valueOf<MapPalette>(m_store.value(keys::kMapPalette), kMapPaletteWords);
}

void Settings::setMapPalette(MapPalette palette)
{
    m_store.setValue(keys::kMapPalette, kMapPaletteWords[qsizetype(palette)]);
}

QString Settings::language() const { return m_store.value(keys::kLanguage).toString(); }
void Settings::setLanguage(const QString& language) { m_store.setValue(keys::kLanguage, language); }

double Settings::speed() const
{
    bool isNumber = false;
    const double speed = m_store.value(keys::kSpeed).toDouble(&isNumber);
    return isNumber && speed > 0.0 ? speed : kDefaultSpeed;
}

void Settings::setSpeed(double speed) { m_store.setValue(keys::kSpeed, speed); }

std::optional<bool> Settings::equalScale() const
{
    const QVariant value = m_store.value(keys::kEqualScale);
    return value.isValid() ? std::optional(value.toBool()) : std::nullopt;
}

void Settings::setEqualScale(bool equal) { m_store.setValue(keys::kEqualScale, equal); }

ViewMode Settings::viewMode() const { return valueOf<ViewMode>(m_store.value(keys::kViewMode), kViewModeWords); }
void Settings::setViewMode(ViewMode mode) { m_store.setValue(keys::kViewMode, kViewModeWords[qsizetype(mode)]); }

QByteArray Settings::viewSplit() const { return m_store.value(keys::kViewSplit).toByteArray(); }
void Settings::setViewSplit(const QByteArray& split) { m_store.setValue(keys::kViewSplit, split); }

Camera Settings::camera() const
{
    const auto number = [this](const QString& key, double usual, double least, double most) {
        bool isNumber = false;
        const double value = m_store.value(key).toDouble(&isNumber);
        return isNumber && least <= value && value <= most ? value : usual;
    };
    Camera camera;
    camera.azimuth = number(keys::kAzimuth, camera.azimuth, -180.0, 180.0);
    camera.tilt = number(keys::kTilt, camera.tilt, Camera::kLeastTilt, Camera::kMostTilt);
    camera.zoom = number(keys::kZoom, camera.zoom, Camera::kLeastZoom, Camera::kMostZoom);
    camera.exaggeration =
        number(keys::kExaggeration, camera.exaggeration, Camera::kLeastExaggeration, Camera::kMostExaggeration);
    const QPointF pan = m_store.value(keys::kPan).toPointF();
    if (std::hypot(pan.x(), pan.y()) <= camera.zoom + 2.0) // farther off the block would be out of sight
        camera.pan = pan;
    return camera;
}

void Settings::setCamera(const Camera& camera)
{
    m_store.setValue(keys::kAzimuth, camera.azimuth);
    m_store.setValue(keys::kTilt, camera.tilt);
    m_store.setValue(keys::kZoom, camera.zoom);
    m_store.setValue(keys::kPan, camera.pan);
    m_store.setValue(keys::kExaggeration, camera.exaggeration);
}

bool Settings::logHeight() const { return m_store.value(keys::kLogHeight).toBool(); }
void Settings::setLogHeight(bool on) { m_store.setValue(keys::kLogHeight, on); }

LayerChoice Settings::layers() const
{
    const LayerChoice usual;
    return {valueOf<MapField>(m_store.value(keys::kMapField), kFieldWords),
            valueOf<TaylorPlace>(m_store.value(keys::kTaylor), kTaylorWords),
            m_store.value(keys::kCross, usual.cross).toBool(), m_store.value(keys::kArrows, usual.arrows).toBool(),
            m_store.value(keys::kBatch, usual.batch).toBool(),
            m_store.value(keys::kMechanism, usual.mechanism).toBool(),
            m_store.value(keys::kSharedColours, usual.shared).toBool()};
}

void Settings::setLayers(const LayerChoice& layers)
{
    m_store.setValue(keys::kMapField, kFieldWords[qsizetype(layers.field)]);
    m_store.setValue(keys::kTaylor, kTaylorWords[qsizetype(layers.taylor)]);
    m_store.setValue(keys::kCross, layers.cross);
    m_store.setValue(keys::kArrows, layers.arrows);
    m_store.setValue(keys::kBatch, layers.batch);
    m_store.setValue(keys::kMechanism, layers.mechanism);
    m_store.setValue(keys::kSharedColours, layers.shared);
}

std::optional<QStringList> Settings::charts() const
{
    const QVariant words = m_store.value(keys::kCharts);
    return words.isValid() ? std::optional(words.toStringList()) : std::nullopt;
}

void Settings::setCharts(const QStringList& words) { m_store.setValue(keys::kCharts, words); }

QString Settings::unsavedScene() const
{
    return QFileInfo(m_store.fileName()).absolutePath() + QStringLiteral("/unsaved.thalweg");
}

QStringList Settings::recentCommands() const { return m_store.value(keys::kRecentCommands).toStringList(); }

void Settings::setRecentCommands(const QStringList& ids) { m_store.setValue(keys::kRecentCommands, ids); }

QStringList Settings::recentScenes() const { return m_store.value(keys::kRecentScenes).toStringList(); }

void Settings::setRecentScenes(const QStringList& paths) { m_store.setValue(keys::kRecentScenes, paths); }

QString Settings::folder() const
{
    return m_store.value(keys::kFolder, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).toString();
}

void Settings::setFolder(const QString& folder) { m_store.setValue(keys::kFolder, folder); }

FigureChoice Settings::figure() const
{
    FigureChoice figure;
    if (!m_store.contains(keys::kFigureUnit))
        return figure;
    const FigureChoice kept{valueOf<FigureChoice::Content>(m_store.value(keys::kFigureContent), kContentWords),
                            valueOf<FigureChoice::Unit>(m_store.value(keys::kFigureUnit), kUnitWords),
                            m_store.value(keys::kFigureWidth).toDouble(), m_store.value(keys::kFigureHeight).toDouble(),
                            m_store.value(keys::kFigureDpi).toDouble(),
                            m_store.value(keys::kFigureLegend, figure.legend).toBool()};
    return canBeMade(kept) ? kept : figure;
}

void Settings::setFigure(const FigureChoice& figure)
{
    m_store.setValue(keys::kFigureContent, kContentWords[qsizetype(figure.content)]);
    m_store.setValue(keys::kFigureUnit, kUnitWords[qsizetype(figure.unit)]);
    m_store.setValue(keys::kFigureWidth, figure.width);
    m_store.setValue(keys::kFigureHeight, figure.height);
    m_store.setValue(keys::kFigureDpi, figure.dpi);
    m_store.setValue(keys::kFigureLegend, figure.legend);
}

TuneChoice Settings::tune() const
{
    bool isNumber = false;
    const double trials = m_store.value(keys::kTuneTrials).toDouble(&isNumber);
    return {m_store.value(keys::kTuneSecond).toString(), isNumber && trials > 0.0 ? trials : 0.0};
}

void Settings::setTune(const TuneChoice& tune)
{
    m_store.setValue(keys::kTuneSecond, tune.second);
    m_store.setValue(keys::kTuneTrials, tune.trials);
}

} // namespace thalweg::app
