// All colours of the program.

#include "theme/theme.h"

#include <array>

namespace thalweg::app {

namespace {

Theme makeLight()
{
    Theme t;
    t.ground = QColor(0xf4f5f7);
    t.card = QColor(0xffffff);
    t.line = QColor(0xdcdfe4);
    t.text = QColor(0x1d2430);
    t.secondText = QColor(0x5f6b7d);
    t.accent = QColor(0x0b6bcb);
    t.accentSoft = QColor(0xeaf2fb);
    t.onAccent = QColor(0xffffff);
    t.field = QColor(0xffffff);
    t.error = QColor(0xb42318);
    t.halo = QColor(255, 255, 255, 215);
    t.markDark = QColor(0x16202e);
    t.markLight = QColor(0xffffff);
    t.contour = QColor(22, 32, 46, 120);
    t.model = QColor(0x7a1fa2);
    t.map = {QColor(0x24466b), QColor(0x3f6d92), QColor(0x6f9bb5),
             QColor(0xa9c4cc), QColor(0xd8ddd2), QColor(0xf5f0e3)};
    t.signs = {QColor(0x8c4a2f), QColor(0xc58a63), QColor(0xe6cdb4), QColor(0xf3f1ec),
               QColor(0xbcd3d6), QColor(0x7ba3b4), QColor(0x35667f)};
    t.basins = {QColor(0x3e86af), QColor(0xfbe0a5), QColor(0xd4896a), QColor(0x8ecbac),
                QColor(0x886489), QColor(0xa5d9f0), QColor(0x899057), QColor(0xd79ba6)};
    t.runs = {QColor(0xd55e00), QColor(0x0072b2), QColor(0xb58900), QColor(0x009e73), QColor(0xb0368a)};
    t.tones = {ToneColours{0xe6e9ee, 0x3d4757}, {0xd7f3e3, 0x11693f}, {0xfdf0cf, 0x775100}, {0xfde3e0, 0xb42318}};
    return t;
}

Theme makeDark()
{
    Theme t;
    t.dark = true;
    t.ground = QColor(0x12161d);
    t.card = QColor(0x1a2029);
    t.line = QColor(0x2d3642);
    t.text = QColor(0xe8ecf2);
    t.secondText = QColor(0x97a3b4);
    t.accent = QColor(0x5aa9ff);
    t.accentSoft = QColor(0x1c2f49);
    t.onAccent = QColor(0x0b1420);
    t.field = QColor(0x12161d);
    t.error = QColor(0xffb4a8);
    t.halo = QColor(11, 20, 32, 200);
    t.markDark = QColor(0x0b1420);
    t.markLight = QColor(0xffffff);
    t.contour = QColor(232, 236, 242, 95);
    t.model = QColor(0xd9a6ff);
    t.map = {QColor(0x0b1420), QColor(0x152a3f), QColor(0x21435c),
             QColor(0x356277), QColor(0x567f8b), QColor(0x86a2a3)};
    t.signs = {QColor(0xb27a54), QColor(0x7d4f36), QColor(0x462f26), QColor(0x1b2027),
               QColor(0x1f3d49), QColor(0x3a6a7c), QColor(0x78a9b5)};
    t.basins = {QColor(0x004c6f), QColor(0xaf9965), QColor(0x915339), QColor(0x518a6e),
                QColor(0x4f2d51), QColor(0x5d93a9), QColor(0x515923), QColor(0x97606b)};
    t.runs = {QColor(0xff8a3d), QColor(0x5ab4ff), QColor(0xf2d24b), QColor(0x3ddbaa), QColor(0xff8fd0)};
    t.tones = {ToneColours{0x2d3642, 0xc8d1de}, {0x12372a, 0x6fe0a8}, {0x46350c, 0xf5d87a}, {0x4a1b18, 0xffb4a8}};
    return t;
}

/// For bright rooms, weak projectors and weak eyes: nothing but black behind what is to be read.
Theme makeHighContrast()
{
    Theme t;
    t.dark = true;
    t.ground = QColor(Qt::black);
    t.card = QColor(Qt::black);
    t.line = QColor(0xa6adb8);
    t.text = QColor(0xffffff);
    t.secondText = QColor(0xe3e6ea);
    t.accent = QColor(0xffd60a);
    t.accentSoft = QColor(0x3a3100);
    t.onAccent = QColor(Qt::black);
    t.field = QColor(Qt::black);
    t.error = QColor(0xffa79d);
    t.halo = QColor(0, 0, 0, 235);
    t.markDark = QColor(Qt::black);
    t.markLight = QColor(0xffffff);
    t.contour = QColor(255, 255, 255, 140);
    t.model = QColor(0xe3b8ff);
    t.map = {QColor(Qt::black), QColor(0x10202e), QColor(0x1d3648), QColor(0x2b4d61), QColor(0x3d6575),
             QColor(0x557e88)};
    t.signs = {QColor(0xb27a54), QColor(0x7d4f36), QColor(0x462f26), QColor(0x0c0e10),
               QColor(0x1f3d49), QColor(0x3a6a7c), QColor(0x78a9b5)};
    t.basins = {QColor(0x004c6f), QColor(0xaf9965), QColor(0x915339), QColor(0x518a6e),
                QColor(0x4f2d51), QColor(0x5d93a9), QColor(0x515923), QColor(0x97606b)};
    t.runs = {QColor(0xff9a4d), QColor(0x66c2ff), QColor(0xffe14d), QColor(0x4df0bb), QColor(0xff9fdc)};
    t.tones = {ToneColours{0x2b2f36, 0xffffff}, {0x003d22, 0x8affc0}, {0x4a3800, 0xffe680}, {0x5c0f0a, 0xffc9c2}};
    return t;
}

/// Sources: viridis and magma by S. van der Walt and N. Smith (matplotlib 2, 2015), cividis by J. Nuñez,
/// C. Anderton and R. Renslow (PLoS ONE 13, 2018), each at evenly spaced places of its table.
QVector<QColor> coloursOf(MapPalette palette, const QVector<QColor>& usual)
{
    switch (palette) {
    case MapPalette::Viridis:
        return {QColor(0x440154), QColor(0x472d7b), QColor(0x3b528b), QColor(0x2c728e), QColor(0x21908c),
                QColor(0x27ad81), QColor(0x5dc863), QColor(0xaadc32), QColor(0xfde725)};
    case MapPalette::Cividis:
        return {QColor(0x00224e), QColor(0x002e6c), QColor(0x1e3a6f), QColor(0x35456c), QColor(0x47516c),
                QColor(0x575d6d), QColor(0x666970), QColor(0x757575), QColor(0x848279), QColor(0x948e77),
                QColor(0xa59c74), QColor(0xb7a96e), QColor(0xc8b866), QColor(0xdbc75a), QColor(0xeed649),
                QColor(0xfee838)};
    case MapPalette::Magma:
        return {QColor(0x000004), QColor(0x1d1147), QColor(0x51127c), QColor(0x822681), QColor(0xb63679),
                QColor(0xe65164), QColor(0xfb8861), QColor(0xfec287), QColor(0xfcfdbf)};
    case MapPalette::Grey:
        return {QColor(0x1a1a1a), QColor(0xf0f0f0)};
    case MapPalette::Usual:
        break;
    }
    return usual;
}

std::array<Theme, kMapPalettes.size()> withPalettes(const Theme& theme)
{
    std::array<Theme, kMapPalettes.size()> all;
    for (const MapPalette palette : kMapPalettes) {
        Theme& each = all[std::size_t(palette)];
        each = theme;
        each.map = coloursOf(palette, theme.map);
    }
    return all;
}

} // namespace

const Theme& themeOf(ThemeKind kind, MapPalette palette)
{
    static const std::array themes{withPalettes(makeLight()), withPalettes(makeDark()),
                                   withPalettes(makeHighContrast())};
    return themes[std::size_t(kind)][std::size_t(palette)];
}

const Theme& lightTheme() { return themeOf(ThemeKind::Light); }

const Theme& darkTheme() { return themeOf(ThemeKind::Dark); }

} // namespace thalweg::app
