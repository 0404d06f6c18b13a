#include "lessons/lessons.h"

#include "model/undo_text.h"

#include <QCoreApplication>

namespace thalweg::app {

namespace {

struct Lessons {
    Q_DECLARE_TR_FUNCTIONS(Lessons)
};

/// A lesson in the language of the sources.
struct Entry {
    std::string_view scene;
    Chapter chapter;
    const char* title;
    const char* line;
};

using enum Chapter;
constexpr Entry kLessons[] = {
    {"which-valley", SmallGradient,
     QT_TRANSLATE_NOOP("Lessons", "Which valley?"),
     QT_TRANSLATE_NOOP("Lessons", "Nine critical points, five rules, one start: drag it, and see who ends where.")},
    {"the-watershed", SmallGradient,
     QT_TRANSLATE_NOOP("Lessons", "The watershed"),
     QT_TRANSLATE_NOOP("Lessons", "A line of starts across a pass: descent parts once, at the saddle; momentum rolls "
                                  "back over it.")},
    {"smooth-and-torn-basins", SmallGradient,
     QT_TRANSLATE_NOOP("Lessons", "Smooth and torn basins"),
     QT_TRANSLATE_NOOP("Lessons", "Layers, basins of the selected run: descent has smooth watersheds; heavy momentum "
                                  "tears them to shreds.")},
    {"held-at-a-saddle", SmallGradient,
     QT_TRANSLATE_NOOP("Lessons", "Held at a saddle"),
     QT_TRANSLATE_NOOP("Lessons",
                       "Almost on the ridge: plain descent stays for a hundred steps. The way out is along ±u.")},
    {"the-smallest-network", SmallGradient,
     QT_TRANSLATE_NOOP("Lessons", "The smallest network"),
     QT_TRANSLATE_NOOP("Lessons", "y = w₂w₁x with one sample: the origin is a saddle with eigenvalues ±2.")},
    {"on-a-hilltop", SmallGradient,
     QT_TRANSLATE_NOOP("Lessons", "On a hilltop"),
     QT_TRANSLATE_NOOP("Lessons", "On a maximum the gradient is zero, too: nothing moves.")},
    {"a-shelf-without-slope", SmallGradient,
     QT_TRANSLATE_NOOP("Lessons", "A shelf without slope"),
     QT_TRANSLATE_NOOP("Lessons", "No critical point, and yet no gradient: momentum would roll across.")},
    {"caught-by-a-small-valley", SmallGradient,
     QT_TRANSLATE_NOOP("Lessons", "Caught by a small valley"),
     QT_TRANSLATE_NOOP("Lessons", "Momentum may carry a run over the hill, or out of a good valley: a bet.")},
    {"too-long-a-step", LargeGradient,
     QT_TRANSLATE_NOOP("Lessons", "Too long a step"),
     QT_TRANSLATE_NOOP("Lessons", "Below, at and above η = 2/λ: descent, swinging, divergence.")},
    {"narrow-valley", LargeGradient,
     QT_TRANSLATE_NOOP("Lessons", "A narrow valley"),
     QT_TRANSLATE_NOOP("Lessons", "Rosenbrock's valley: steep walls set the rate, the flat floor needs another.")},
    {"one-rate-for-two-slopes", LargeGradient,
     QT_TRANSLATE_NOOP("Lessons", "One rate for two slopes"),
     QT_TRANSLATE_NOOP("Lessons",
                       "Condition number 20000: what is stable across is a crawl along. Adaptive rates help.")},
    {"adagrad-never-forgets", LargeGradient,
     QT_TRANSLATE_NOOP("Lessons", "Adagrad never forgets"),
     QT_TRANSLATE_NOOP("Lessons", "After one cliff its rate is worn out for good; RMSProp forgets, and walks on.")},
    {"a-burst-at-the-start", LargeGradient,
     QT_TRANSLATE_NOOP("Lessons", "A burst at the start"),
     QT_TRANSLATE_NOOP("Lessons", "The ground is steep where the run begins: a lower rate, or a warm-up.")},
    {"a-floor-of-noise", Batches,
     QT_TRANSLATE_NOOP("Lessons", "A floor of noise"),
     QT_TRANSLATE_NOOP("Lessons",
                       "Noise holds a run ησ²/4 above the minimum in each direction: decay, or larger batches.")},
    {"small-and-large-batches", Batches,
     QT_TRANSLATE_NOOP("Lessons", "Small and large batches"),
     QT_TRANSLATE_NOOP("Lessons",
                       "Large batches stay in the sharp minimum; the noise of small ones leaves it for the flat one.")},
    {"the-loss-itself", Loss,
     QT_TRANSLATE_NOOP("Lessons", "The loss itself"),
     QT_TRANSLATE_NOOP("Lessons",
                  "The same start, far from the target: squared error gives no gradient, cross-entropy a large one.")},
};

} // namespace

QString chapterTitle(Chapter chapter)
{
    switch (chapter) {
    case Chapter::SmallGradient:
        return Lessons::tr("The gradient is small");
    case Chapter::LargeGradient:
        return Lessons::tr("The gradient stays large");
    case Chapter::Batches:
        return Lessons::tr("Noise and batches");
    case Chapter::Loss:
        break;
    }
    return Lessons::tr("The loss itself");
}

std::vector<Lesson> lessons()
{
    std::vector<Lesson> all;
    for (const Entry& entry : kLessons)
        all.push_back({entry.scene, entry.chapter, Lessons::tr(entry.title), Lessons::tr(entry.line),
                       undoText("Lessons", entry.title)});
    return all;
}

} // namespace thalweg::app
