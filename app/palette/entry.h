#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

class QAction;
class QMainWindow;

namespace thalweg::app {

class SceneModel;
class Selection;

/// Something that the palette finds and does.
struct PaletteEntry {
    QString id;          ///< the same in every language, to remember what was used last
    QString name;        ///< as shown
    QString group;       ///< what it belongs to, as shown: "Layers", "Surface"
    QStringList aliases; ///< names in other languages, ids
    QString line{};      ///< what else is known of it
    QKeySequence keys{};
    bool checked = false;
    std::function<void()> run; ///< does it; the objects that it was made from must still be there
};

/// What the window can do, by its menus and keys: each action once, those without a menu in the group that their
/// property "group" names. What cannot be done at the moment is left out, unless `all` is asked for.
enum class Which { Possible, All };
QList<PaletteEntry> actionEntries(QMainWindow& window, Which which = Which::Possible);

/// Those of these actions that can be done now, in one group.
QList<PaletteEntry> entriesOf(const QList<QAction*>& actions, const QString& group);

/// What panels offer by links, by buttons of their own and by the right mouse button: for the selected run, for the
/// table, for the relief, and how fast runs are played.
QList<PaletteEntry> panelEntries(QMainWindow& window);

/// Tabs of the panels, and charts: choosing one brings it into sight.
QList<PaletteEntry> viewEntries(QMainWindow& window);

/// Surfaces and models of the catalogues, to be chosen; optimizers, to be added as a run, which is selected.
/// tell: gets the reason when the scene refuses.
QList<PaletteEntry> catalogueEntries(SceneModel& model, Selection& selection,
                                     std::function<void(const QString&)> tell);

} // namespace thalweg::app
