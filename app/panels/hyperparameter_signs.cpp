#include "panels/hyperparameter_signs.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

namespace thalweg::app {

namespace {

struct Signs {
    std::string_view id;
    std::string_view name; ///< two hyperparameters of one id are told apart by it; empty: any
    const char* text;      ///< to be translated
};

// Each line completes the help of the catalogue, and says nothing that stands there.
const Signs kSigns[] = {
    {"weight_decay", "", QT_TRANSLATE_NOOP("Signs", "Too small to matter on most landscapes: leave it at 0 unless the "
                                                    "parameters grow without end.")},
    {"momentum", "momentum", QT_TRANSLATE_NOOP("Signs", "Too small: it crawls along flat ground and stays in small "
                                                        "valleys. From 0.9 to 0.99 is usual.")},
    {"lambda", "momentum", QT_TRANSLATE_NOOP("Signs", "Too small: it crawls along flat ground and stays in small "
                                                      "valleys. From 0.9 to 0.99 is usual.")},
    {"dampening", "", QT_TRANSLATE_NOOP("Signs", "Large: the moves become small, as with a lower rate. Small: the "
                                                 "buffer takes each gradient whole.")},
    {"lambd", "", QT_TRANSLATE_NOOP("Signs", "Too large: it is drawn to the origin. Too small to see: the rate stays.")},
    {"alpha", "power of the rate's decay", QT_TRANSLATE_NOOP("Signs", "Too large: it stops on its way. Too small: it "
                                                                      "goes on swinging about the minimum.")},
    {"t0", "", QT_TRANSLATE_NOOP("Signs", "Large or small, the trail is the same.")},
    {"lr_decay", "", QT_TRANSLATE_NOOP("Signs", "Too small: no difference from 0 in so few steps.")},
    {"initial_accumulator_value", "", QT_TRANSLATE_NOOP("Signs", "Too small: the first step is as long as η, however "
                                                                 "small the gradient. Too large: it crawls from the "
                                                                 "start.")},
    {"eps", "", QT_TRANSLATE_NOOP("Signs", "Too small: where the gradient is almost 0 a run may burst sideways.")},
    {"alpha", "second-moment decay", QT_TRANSLATE_NOOP("Signs", "Large, 0.99 and above: an old cliff keeps the steps "
                                                                "short for long.")},
    {"rho", "decay of both means", QT_TRANSLATE_NOOP("Signs", "Large: it takes up speed slowly. Small: the steps "
                                                              "follow every bump.")},
    {"etaminus", "", QT_TRANSLATE_NOOP("Signs", "Large, near 1: it swings for long. Small: it almost stops at each "
                                                "turn.")},
    {"etaplus", "", QT_TRANSLATE_NOOP("Signs", "Large: it flies past the valley. Small, near 1: it takes long to get "
                                               "going.")},
    {"step_min", "", QT_TRANSLATE_NOOP("Signs", "Too large: it never comes to rest. Too small does no harm.")},
    {"step_max", "", QT_TRANSLATE_NOOP("Signs", "Too large: one leap may leave the map. Too small: it crawls over "
                                                "plains.")},
    {"beta1", "", QT_TRANSLATE_NOOP("Signs", "Small: it turns with every gradient, and swings between steep walls.")},
    {"beta2", "", QT_TRANSLATE_NOOP("Signs", "Large, 0.999 and above: an old cliff keeps the steps short for long.")},
    {"momentum_decay", "", QT_TRANSLATE_NOOP("Signs", "Large: the full look-ahead is there at once. Small: it comes "
                                                      "late, and the first steps are careful.")},
    {"damping", "", QT_TRANSLATE_NOOP("Signs", "Small: where a curvature is almost 0 a step leaps far away.")},
    {"threshold", "", QT_TRANSLATE_NOOP("Signs", "Too large: it leaves slopes that lead down well enough. Too small: "
                                                 "it stays at the saddle for long.")},
    {"stride", "", QT_TRANSLATE_NOOP("Signs", "Too large: it leaps over the valley beside the saddle.")},
    {"rho", "reach", QT_TRANSLATE_NOOP("Signs", "Too small: it settles in sharp valleys, as plain descent does.")},
    {"warmup", "", QT_TRANSLATE_NOOP("Signs", "Too large: the start is a crawl. Too small: the burst is there again.")},
    {"sigma", "", QT_TRANSLATE_NOOP("Signs", "Large: a restless cloud that never reaches the minimum. Small: as "
                                             "without noise.")},
};

} // namespace

QString signsOf(const Parameter& parameter)
{
    const auto found = std::ranges::find_if(kSigns, [&](const Signs& signs) {
        return signs.id == parameter.id && (signs.name.empty() || signs.name == parameter.name);
    });
    return found == std::end(kSigns) ? QString() : QCoreApplication::translate("Signs", found->text);
}

} // namespace thalweg::app
