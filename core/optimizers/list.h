#pragma once

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

namespace thalweg {

template <class... R> struct RuleList {};

/// Every rule, in the order in which menus show them.
using CatalogueRules = RuleList<
    Sgd,
    Momentum,
    Nesterov,
    Asgd,
    Adagrad,
    RmsProp,
    Adadelta,
    Rprop,
    Adam,
    AmsGrad,
    AdamW,
    NAdam,
    RAdam,
    Adamax,
    Lion,
    Newton,
    SaddleFreeNewton,
    CurvatureEscape,
    Sam,
    LectureMomentum,
    LectureAdagrad,
    LectureRmsProp,
    LectureAdam
>;

} // namespace thalweg
