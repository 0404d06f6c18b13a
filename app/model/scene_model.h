#pragma once

#include "scene/scene.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QUndoStack>

#include <optional>

namespace thalweg::app {

/// The scene that is shown, and the only way to change it. Every change is checked, can be undone,
/// and is announced once, with the parts that differ.
class SceneModel : public QObject {
    Q_OBJECT
public:
    enum Part {
        SurfacePart = 1,  ///< which surface, or its parameters
        DomainPart = 2,
        StartPart = 4,
        RunListPart = 8,  ///< runs added, removed or replaced by another optimizer
        RunPart = 16,     ///< a hyperparameter, shown or look of a run
        StepsPart = 32,
        SeedPart = 64,
        BesidePart = 128, ///< which landscape stands beside it, or its parameters
        ClassroomPart = 256, ///< what is hidden or locked
        StartsPart = 512,    ///< the many starts besides the one
        AllParts = 1023
    };
    Q_DECLARE_FLAGS(Parts, Part)

    /// Why a change was refused, as a sentence; nothing when it was made. The scene is untouched then.
    using Refusal = std::optional<QString>;

    explicit SceneModel(QObject* parent = nullptr);
    explicit SceneModel(const Scene& scene, QObject* parent = nullptr); ///< one with nothing wrong

    const Scene& scene() const { return m_scene; }
    const ResolvedSurface& surface() const { return m_surface; }
    const std::vector<std::string>& runNames() const { return m_names; }
    QUndoStack* undoStack() { return &m_undo; }

    /// Replaces the scene. name: the undo text. Changes with the same non-empty gesture that follow
    /// each other become one undo step, until endGesture() with the gesture's name, or with what
    /// stands in it before the first "/".
    Refusal apply(const Scene& next, const QString& name, const QString& gesture = {});
    void endGesture(const QString& gesture) { ++m_gestureCounts[gesture]; }
    /// Makes the last change never to have been: what could be redone before it can be redone again.
    void revoke();

    /// Another scene altogether: forgets the history.
    Refusal open(const Scene& scene);

    Refusal chooseSurface(const SurfaceEntry& entry); ///< with its usual domain, start and rates
    Refusal chooseFormula(const QString& formula);    ///< keeps domain, start and runs
    Refusal chooseData(const DataChoice& data);       ///< with domain, start and rates that suit it
    /// Other samples of a surface made of samples; of the user's own, others held back.
    Refusal setDataSeed(std::uint64_t seed, const QString& gesture = {});
    Refusal setSurfaceValue(std::size_t parameter, double value, const QString& gesture = {});
    Refusal setBeside(const std::optional<SurfaceChoice>& surface); ///< nothing: no second landscape
    Refusal setBesideValue(std::size_t parameter, double value, const QString& gesture = {});
    Refusal setDomain(const Domain& domain);
    Refusal setStart(Point start, const QString& gesture = {});
    Refusal setStarts(const std::optional<Starts>& starts, const QString& gesture = {}); ///< nothing: only the one
    Refusal setClassroom(const Classroom& classroom);
    Refusal setSteps(int steps);
    Refusal setSeed(std::uint64_t seed, const QString& name);
    /// Another form of a run. what: the changed part, for the undo text "what of Adam".
    Refusal setRun(std::size_t run, const RunChoice& choice, const QString& what, const QString& gesture = {});
    Refusal setRunValue(std::size_t run, std::size_t parameter, double value, const QString& gesture = {});
    Refusal setRunShown(std::size_t run, bool shown);
    Refusal addRun(const OptimizerEntry& entry);
    Refusal duplicateRun(std::size_t run);
    Refusal removeRun(std::size_t run);
    Refusal resetRun(std::size_t run);

signals:
    void changed(thalweg::app::SceneModel::Parts parts);

private:
    struct Step {
        Scene before;
        Scene after;
        QString name;
        QString gesture; ///< empty for a change that stands for itself
    };
    class Change;
    void push(Step step);
    void show(const Scene& scene);

    Scene m_scene;
    ResolvedSurface m_surface;
    std::vector<std::string> m_names;
    QUndoStack m_undo;
    std::vector<Step> m_cutOff;      ///< what could be redone before the last change
    int m_cutOffClean = -1;          ///< the clean state's place, if it was among them
    bool m_isRevoking = false;
    bool m_isRebuilding = false;
    QHash<QString, int> m_gestureCounts;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(SceneModel::Parts)

} // namespace thalweg::app
