#include "lessons/lessons.h"

#include <QCoreApplication>

namespace thalweg::app {

namespace {

struct Lessons {
    Q_DECLARE_TR_FUNCTIONS(Lessons)
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
    using enum Chapter;
    return {
        {"which-valley", SmallGradient, Lessons::tr("Which valley?"),
         Lessons::tr("Nine critical points, five rules, one start: drag it, and see who ends where.")},
        {"held-at-a-saddle", SmallGradient, Lessons::tr("Held at a saddle"),
         Lessons::tr("Almost on the ridge: plain descent stays for a hundred steps. The way out is along ±u.")},
        {"the-smallest-network", SmallGradient, Lessons::tr("The smallest network"),
         Lessons::tr("y = w₂w₁x with one sample: the origin is a saddle with eigenvalues ±2.")},
        {"on-a-hilltop", SmallGradient, Lessons::tr("On a hilltop"),
         Lessons::tr("On a maximum the gradient is zero, too: nothing moves.")},
        {"a-shelf-without-slope", SmallGradient, Lessons::tr("A shelf without slope"),
         Lessons::tr("No critical point, and yet no gradient: momentum would roll across.")},
        {"caught-by-a-small-valley", SmallGradient, Lessons::tr("Caught by a small valley"),
         Lessons::tr("Momentum may carry a run over the hill, or out of a good valley: a bet.")},
        {"too-long-a-step", LargeGradient, Lessons::tr("Too long a step"),
         Lessons::tr("Below, at and above η = 2/λ: descent, swinging, divergence.")},
        {"narrow-valley", LargeGradient, Lessons::tr("A narrow valley"),
         Lessons::tr("Rosenbrock's valley: steep walls set the rate, the flat floor needs another.")},
        {"one-rate-for-two-slopes", LargeGradient, Lessons::tr("One rate for two slopes"),
         Lessons::tr("Condition number 20000: what is stable across is a crawl along. Adaptive rates help.")},
        {"adagrad-never-forgets", LargeGradient, Lessons::tr("Adagrad never forgets"),
         Lessons::tr("After one cliff its rate is worn out for good; RMSProp forgets, and walks on.")},
        {"a-burst-at-the-start", LargeGradient, Lessons::tr("A burst at the start"),
         Lessons::tr("The ground is steep where the run begins: a lower rate, or a warm-up.")},
        {"a-floor-of-noise", Batches, Lessons::tr("A floor of noise"),
         Lessons::tr("Noise holds a run ησ²/4 above the minimum in each direction: decay, or larger batches.")},
        {"small-and-large-batches", Batches, Lessons::tr("Small and large batches"),
         Lessons::tr("Large batches stay in the sharp minimum; the noise of small ones leaves it for the flat one.")},
        {"the-loss-itself", Loss, Lessons::tr("The loss itself"),
         Lessons::tr("The same start, far from the target: squared error gives no gradient, cross-entropy a large one.")},
    };
}

} // namespace thalweg::app
