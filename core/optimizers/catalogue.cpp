#include "optimizers/catalogue.h"

#include "optimizers/adadelta.h"
#include "optimizers/adagrad.h"
#include "optimizers/adam.h"
#include "optimizers/adamax.h"
#include "optimizers/adamw.h"
#include "optimizers/amsgrad.h"
#include "optimizers/asgd.h"
#include "optimizers/curvature_escape.h"
#include "optimizers/lecture_adagrad.h"
#include "optimizers/lecture_adam.h"
#include "optimizers/lecture_momentum.h"
#include "optimizers/lecture_rmsprop.h"
#include "optimizers/lion.h"
#include "optimizers/momentum.h"
#include "optimizers/nadam.h"
#include "optimizers/nesterov.h"
#include "optimizers/newton.h"
#include "optimizers/radam.h"
#include "optimizers/rmsprop.h"
#include "optimizers/rprop.h"
#include "optimizers/saddle_free_newton.h"
#include "optimizers/sam.h"
#include "optimizers/sgd.h"

#include "numeric/text.h"

#include <algorithm>

namespace thalweg {

const std::vector<OptimizerEntry>& optimizerCatalogue()
{
    static const std::vector<OptimizerEntry> catalogue{
        optimizer<Sgd>(),
        optimizer<Momentum>(),
        optimizer<Nesterov>(),
        optimizer<Asgd>(),
        optimizer<Adagrad>(),
        optimizer<RmsProp>(),
        optimizer<Adadelta>(),
        optimizer<Rprop>(),
        optimizer<Adam>(),
        optimizer<AmsGrad>(),
        optimizer<AdamW>(),
        optimizer<NAdam>(),
        optimizer<RAdam>(),
        optimizer<Adamax>(),
        optimizer<Lion>(),
        optimizer<Newton>(),
        optimizer<SaddleFreeNewton>(),
        optimizer<CurvatureEscape>(),
        optimizer<Sam>(),
        optimizer<LectureMomentum>(),
        optimizer<LectureAdagrad>(),
        optimizer<LectureRmsProp>(),
        optimizer<LectureAdam>(),
    };
    return catalogue;
}

const OptimizerEntry* findOptimizer(std::string_view id)
{
    const auto& all = optimizerCatalogue();
    const auto found = std::ranges::find(all, id, &OptimizerEntry::id);
    return found == all.end() ? nullptr : &*found;
}

std::string unknownOptimizer(std::string_view id)
{
    std::vector<std::string_view> known;
    for (const OptimizerEntry& entry : optimizerCatalogue())
        known.push_back(entry.id);
    return "unknown optimizer \"" + std::string(id) + "\"" + suggestion(id, known);
}

} // namespace thalweg
