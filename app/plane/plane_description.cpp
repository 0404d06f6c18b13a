#include "plane/plane_description.h"

#include "model/study.h"
#include "panels/catalogue_text.h"
#include "text/number_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace thalweg::app {

namespace {

QString words(const char* text) { return QCoreApplication::translate("PlaneDescription", text); }

QString whereRunsStand(const Study& study, int step)
{
    QStringList runs;
    const std::vector<std::string> names = runNames(study.runsScene());
    for (std::size_t i = 0; i < study.runs().size(); ++i) {
        const TrajectoryStep& row = study.runs()[i].at(step);
        runs << words(QT_TRANSLATE_NOOP("PlaneDescription", "%1 at %2, loss %3"))
                    .arg(QString::fromStdString(names[i]), pointText(row.point), shortNumber(row.loss));
    }
    return runs.join(QStringLiteral("; "));
}

} // namespace

QString describePlane(const SceneModel& model, const Study& study, int step, const Domain& visible)
{
    const QString view = words(QT_TRANSLATE_NOOP("PlaneDescription", "Map of %1, x from %2 to %3, y from %4 to %5."))
                             .arg(coreText(model.surface().name), shortNumber(visible.xmin),
                                  shortNumber(visible.xmax), shortNumber(visible.ymin), shortNumber(visible.ymax));
    const QString start = words(QT_TRANSLATE_NOOP("PlaneDescription", "Start at %1.")).arg(pointText(model.scene().start));
    if (study.runs().empty())
        return view + u' ' + start;
    const QString runs = words(QT_TRANSLATE_NOOP("PlaneDescription", "Step %1: %2."))
                             .arg(countText(step), whereRunsStand(study, step));
    return view + u' ' + start + u' ' + runs;
}

} // namespace thalweg::app
