// Surfaces, models and optimizers of the catalogues, and what panels show.

#include "charts/chart_view.h"
#include "charts/charts_panel.h"
#include "losses/models.h"
#include "model/scene_model.h"
#include "model/selection.h"
#include "optimizers/catalogue.h"
#include "palette/entry.h"
#include "panels/catalogue_text.h"
#include "surfaces/catalogue.h"
#include "text/other_words.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QPointer>
#include <QTabWidget>

#include <algorithm>

namespace thalweg::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

QString fromCore(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

/// entry: of any of the catalogues. kind: what it is, the same in every language.
template <class Entry> PaletteEntry entryFor(const Entry& entry, const QString& kind, const QString& group)
{
    const QString id = fromCore(entry.id);
    const QString name = coreText(entry.name);
    return {.id = kind + u'/' + id,
            .name = name,
            .group = group,
            .aliases = OtherWords::all().of(name) + QStringList{fromCore(entry.name), id},
            .line = coreText(entry.knownFor),
            .run = {}};
}

/// Brings a widget's dock into sight.
void showDock(QWidget* widget)
{
    for (QWidget* each = widget; each; each = each->parentWidget())
        if (auto* dock = qobject_cast<QDockWidget*>(each)) {
            dock->show();
            dock->raise();
        }
}

PaletteEntry entryForView(const QString& name, const QString& group, std::function<void()> run)
{
    const OtherWords& words = OtherWords::all();
    return {.id = QStringLiteral("view/") + words.source(group) + u'/' + words.source(name),
            .name = name,
            .group = group,
            .aliases = words.of(name),
            .run = std::move(run)};
}

} // namespace

QList<PaletteEntry> viewEntries(QMainWindow& window)
{
    QList<PaletteEntry> entries;
    for (QTabWidget* tabs : window.findChildren<QTabWidget*>())
        for (int i = 0; i < tabs->count(); ++i) {
            if (!tabs->isTabVisible(i))
                continue;
            entries << entryForView(tabs->tabText(i), Words::tr("Panel"), [tabs = QPointer(tabs), i] {
                if (!tabs)
                    return;
                showDock(tabs);
                tabs->setCurrentIndex(i);
            });
            entries.back().line = tabs->tabToolTip(i);
        }
    if (auto* charts = window.findChild<ChartsPanel*>())
        for (const Quantity& quantity : quantities())
            entries << entryForView(titleOf(quantity), Words::tr("Chart"), [charts = QPointer(charts), id = quantity.id] {
                if (!charts)
                    return;
                showDock(charts);
                charts->choice().choose(id, true);
                const auto isOfIt = [id](const ChartView* chart) { return chart->quantity().id == id; };
                if (const auto chart = std::ranges::find_if(charts->charts(), isOfIt); chart != charts->charts().end())
                    (*chart)->setFocus(Qt::ShortcutFocusReason);
            });
    return entries;
}

QList<PaletteEntry> catalogueEntries(SceneModel& model, Selection& selection,
                                     std::function<void(const QString&)> tell)
{
    const auto told = [tell](const SceneModel::Refusal& refusal) {
        if (refusal)
            tell(*refusal);
    };
    QList<PaletteEntry> entries;
    for (const SurfaceEntry& surface : surfaceCatalogue()) {
        entries << entryFor(surface, QStringLiteral("surface"), Words::tr("Surface"));
        entries.back().run = [&model, &surface, told] { told(model.chooseSurface(surface)); };
    }
    for (const ModelEntry& learner : modelCatalogue()) {
        entries << entryFor(learner, QStringLiteral("model"), Words::tr("Surface of samples"));
        entries.back().run = [&model, &learner, told] { told(model.chooseData({.model = std::string(learner.id)})); };
    }
    for (const OptimizerEntry& optimizer : optimizerCatalogue()) {
        entries << entryFor(optimizer, QStringLiteral("optimizer"), Words::tr("Add run"));
        entries.back().run = [&model, &selection, &optimizer, told] {
            told(model.addRun(optimizer));
            selection.select(int(model.scene().runs.size()) - 1);
        };
    }
    return entries;
}

} // namespace thalweg::app
