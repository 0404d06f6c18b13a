#pragma once

#include "core/diagnosis/labelled.h"

namespace thalweg::tests {

/// Scenes whose verdict is known before any rule is asked: from theory, as the comment above each group says.
inline std::vector<Labelled> labelledScenes()
{
    using enum Verdict;
    constexpr Domain kUsual{-5.0, 5.0, -5.0, 5.0};
    constexpr Domain kUnit{-2.0, 2.0, -2.0, 2.0};
    const std::string kQuadratic = "(x^2 + 20y^2)/2"; // λ = 1 and 20
    return {
        // Stable rates, and enough steps for (1 − ηλ)ᵏ to fall below a thousandth on both axes.
        {"sgd_on_a_bowl", kQuadratic, kUsual, {3, 2}, "sgd", {{"lr", 0.08}}, 300, Converged},
        {"sgd_at_the_best_rate", kQuadratic, kUsual, {3, 2}, "sgd", {{"lr", 2.0 / 21}}, 300, Converged},
        {"heavy_ball_on_a_bowl", kQuadratic, kUsual, {-4, 4}, "momentum", {{"lr", 0.02}, {"momentum", 0.9}}, 400, Converged},
        {"nesterov_on_a_bowl", kQuadratic, kUsual, {-4, 4}, "nesterov", {{"lr", 0.02}, {"momentum", 0.9}}, 400, Converged},
        {"adagrad_on_a_bowl", kQuadratic, kUsual, {3, 2}, "adagrad", {{"lr", 1}}, 400, Converged},
        {"adam_on_a_bowl", kQuadratic, kUsual, {3, 2}, "adam", {{"lr", 0.1}}, 600, Converged},
        {"rmsprop_with_a_tiny_cycle", kQuadratic, kUsual, {3, 2}, "rmsprop", {{"lr", 0.01}}, 800, Converged},
        {"newton_in_one_step", kQuadratic, kUsual, {3, 2}, "newton", {}, 20, Converged},
        {"started_at_the_minimum", "himmelblau", kUsual, {3, 2}, "sgd", {{"lr", 0.01}}, 100, Converged},
        {"started_at_the_minimum_adam", "himmelblau", kUsual, {3, 2}, "adam", {{"lr", 0.1}}, 100, Converged},
        {"sgd_on_himmelblau", "himmelblau", kUsual, {2.5, 2.5}, "sgd", {{"lr", 0.01}}, 300, Converged},
        {"momentum_on_himmelblau", "himmelblau", kUsual, {0, 0}, "momentum", {{"lr", 0.002}}, 400, Converged},
        {"adam_on_himmelblau", "himmelblau", kUsual, {0.25, -1.25}, "adam", {{"lr", 0.1}}, 500, Converged},
        {"momentum_on_booth", "booth", {-10, 10, -10, 10}, {-8, 8}, "momentum", {{"lr", 0.02}}, 500, Converged},
        {"sgd_in_a_well_of_rastrigin", "rastrigin", {-5.12, 5.12, -5.12, 5.12}, {1.2, 0.8}, "sgd", {{"lr", 0.001}}, 300, Converged},
        {"adam_on_rosenbrock", "rosenbrock", {-2, 2, -1, 3}, {-1.2, 1}, "adam", {{"lr", 0.05}}, 5000, Converged},
        {"a_valley_floor", "(x - y)^2", kUsual, {3, -1}, "sgd", {{"lr", 0.1}}, 200, Converged},
        {"sgd_on_six_hump_camel", "six_hump_camel", {-3, 3, -2, 2}, {0.5, -0.5}, "sgd", {{"lr", 0.02}}, 400, Converged},
        {"the_smallest_network", "linear_net", kUnit, {1.5, 0.4}, "sgd", {{"lr", 0.1}}, 300, Converged},
        {"a_bowl_on_a_high_ground", "x^2 + y^2 + 1000000", kUsual, {3, 2}, "sgd", {{"lr", 0.1}}, 300, Converged},
        {"newton_where_the_hessian_is_all_but_round", "1 - exp(-x^2 - y^2)", {-3, 3, -3, 3}, {0.2, 0.1}, "newton", {}, 20, Converged},

        // Quartic along x, quadratic along y: x² ≈ 1/(8ηt) by plain descent; with 1 − 1/3 a step by Newton's rule.
        {"sgd_in_a_flat_valley", "flat_valley", kUsual, {1, 1}, "sgd", {{"lr", 0.1}}, 20000, Converged},
        {"momentum_in_a_quartic_valley", "x^4 + y^2", kUsual, {1, 1}, "momentum", {{"lr", 0.05}}, 10000, Converged},
        {"adam_in_a_quartic_valley", "(x - 1)^4 + y^2", kUsual, {2, 1}, "adam", {{"lr", 0.05}}, 10000, Converged},
        {"nesterov_in_a_quartic_valley", "x^4 + 10y^2", kUsual, {1, 1}, "nesterov", {{"lr", 0.01}}, 20000, Converged},
        {"adagrad_in_a_valley_across", "x^4 + y^4 + (x - y)^2", kUsual, {1, 0.5}, "adagrad", {{"lr", 0.5}}, 10000, Converged},
        {"sgd_in_a_valley_of_order_six", "x^6 + y^2", kUsual, {1, 1}, "sgd", {{"lr", 0.1}}, 100000, Converged},
        {"newton_in_a_quartic_valley", "x^4 + y^2", kUsual, {1, 1}, "newton", {{"lr", 1}}, 100, Converged},
        {"rmsprops_tiny_cycle_in_a_quartic_valley", "x^4 + y^2", kUsual, {1, 1}, "rmsprop", {{"lr", 0.01}}, 10000, Converged},

        // The loss ends within 1e-5 of what it was, and falls: a late swirl of momentum.
        {"adam_swirls_in", "spiral_valley", kUnit, {-0.09, 1.945}, "adam", {{"lr", 0.3}}, 2000, Converged, 0.0, "inverse_sqrt"},

        // On the stable manifold of a saddle the gradient leads to it; next to it, leaving takes ln(d/ε)/ln(1 + η|λ|) steps.
        {"on_the_manifold_sgd", "saddle", kUnit, {1.5, 0}, "sgd", {{"lr", 0.1}}, 200, Saddle},
        {"on_the_manifold_momentum", "saddle", kUnit, {1.5, 0}, "momentum", {{"lr", 0.02}}, 400, Saddle},
        {"on_the_manifold_adagrad", "saddle", kUnit, {1.5, 0}, "adagrad", {{"lr", 0.5}}, 400, Saddle},
        {"on_the_manifold_adam", "saddle", kUnit, {1.5, 0}, "adam", {{"lr", 0.05}}, 600, Saddle},
        {"a_micrometre_from_the_manifold", "saddle", kUnit, {1.5, 1e-9}, "sgd", {{"lr", 0.1}}, 80, Saddle},
        {"at_the_saddle_of_the_network", "linear_net", kUnit, {0, 0}, "sgd", {{"lr", 0.1}}, 100, Saddle},
        {"network_on_its_manifold", "linear_net", kUnit, {1, -1}, "sgd", {{"lr", 0.05}}, 300, Saddle},
        {"network_on_its_manifold_momentum", "linear_net", kUnit, {1, -1}, "momentum", {{"lr", 0.02}}, 400, Saddle},
        {"network_near_the_saddle", "linear_net", kUnit, {1e-6, 0}, "sgd", {{"lr", 0.01}}, 100, Saddle},
        {"himmelblaus_saddle", "himmelblau", kUsual, {0.08667750456, 2.884254701}, "sgd", {{"lr", 1e-4}}, 100, Saddle},
        {"himmelblaus_saddle_adam_small", "himmelblau", kUsual, {0.08667750456, 2.884254701}, "sgd", {{"lr", 1e-3}}, 50, Saddle},
        {"six_hump_camels_origin", "six_hump_camel", {-3, 3, -2, 2}, {0, 0}, "adam", {{"lr", 0.1}}, 100, Saddle},
        {"newton_is_drawn_to_saddles", "saddle", kUnit, {1.2, 0.7}, "newton", {}, 30, Saddle},
        {"on_the_way_to_a_monkey_saddle", "monkey_saddle", kUnit, {1, 0}, "sgd", {{"lr", 0.1}}, 500, Saddle},
        {"at_the_monkey_saddle", "monkey_saddle", kUnit, {0, 0}, "momentum", {{"lr", 0.1}}, 50, Saddle},
        {"scaled_saddle", "1e5(x^2 - y^2)", kUnit, {1.5, 0}, "sgd", {{"lr", 1e-6}}, 200, Saddle},

        // Exactly at a maximum the gradient is zero.
        {"on_a_hilltop_sgd", "-x^2 - 2y^2", kUnit, {0, 0}, "sgd", {{"lr", 0.1}}, 100, Maximum},
        {"on_a_hilltop_adam", "cos(x) + cos(y)", kUsual, {0, 0}, "adam", {{"lr", 0.1}}, 100, Maximum},
        {"on_a_hilltop_rmsprop", "exp(-x^2 - y^2)", kUnit, {0, 0}, "rmsprop", {{"lr", 0.1}}, 100, Maximum},
        {"on_a_quartic_hilltop", "-x^4 - y^4", kUnit, {0, 0}, "momentum", {{"lr", 0.1}}, 100, Maximum},
        {"himmelblaus_maximum", "himmelblau", kUsual, {-0.27084459066734762, -0.92303855648}, "sgd", {{"lr", 1e-5}}, 50, Maximum},
        {"a_hair_from_the_top", "-x^2 - y^2", kUnit, {1e-8, 0}, "adagrad", {{"lr", 1e-9}}, 100, Maximum},
        {"newton_is_drawn_to_hilltops", "exp(-x^2 - y^2)", {-3, 3, -3, 3}, {0.2, 0.1}, "newton", {}, 20, Maximum},

        // Slopes that are exponentially small: far out on a bell, on tanh, on a squared error after softmax.
        {"saturated_softmax", "softmax_squared_error", {-10, 10, -10, 10}, {-10, 10}, "sgd", {{"lr", 1}}, 300, Plateau},
        {"saturated_softmax_momentum", "softmax_squared_error", {-10, 10, -10, 10}, {-9, 9}, "momentum", {{"lr", 0.5}}, 300, Plateau},
        {"far_out_on_a_bell", "-exp(-(x^2 + y^2))", kUsual, {4, 4}, "sgd", {{"lr", 0.5}}, 300, Plateau},
        {"so_far_out_that_nothing_is_left", "-exp(-(x^2 + y^2))", {-50, 50, -50, 50}, {40, 30}, "sgd", {{"lr", 1}}, 300, Plateau},
        {"saturated_tanh", "tanh(x) + y^2/20", {-15, 15, -5, 5}, {12, 0}, "sgd", {{"lr", 1}}, 200, Plateau},
        {"saturated_sigmoid", "sigmoid(2x + y)", {-10, 10, -10, 10}, {8, 4}, "momentum", {{"lr", 1}}, 200, Plateau},
        {"far_from_easoms_needle", "easom", {-100, 100, -100, 100}, {-60, 40}, "sgd", {{"lr", 1}}, 200, Plateau},
        {"on_the_shelf", "plateau:w=8", {-14, 12, -3, 3}, {0, 0}, "sgd", {{"lr", 0.3}}, 300, Plateau},
        {"a_constant", "0x + 3", kUsual, {1, 1}, "sgd", {{"lr", 0.1}}, 50, Plateau},
        {"dead_relu", "relu(x)^2 + relu(y)^2 + relu(-x - 10)", {-12, 5, -12, 5}, {-4, -4}, "sgd", {{"lr", 0.1}}, 50, Plateau},
        {"so_far_out_that_no_double_moves", "1 - exp(-x^2 - y^2)", {-10, 10, -10, 10}, {8, 8}, "sgd", {{"lr", 0.1}}, 300, Plateau},
        {"settled_across_flat_along", "sigmoid(x) + y^2", {-50, 50, -50, 50}, {40, 1}, "sgd", {{"lr", 0.1}}, 300, Plateau},
        {"a_shelf_above_an_endless_slope", "softplus(2(x - 15))/2 - softplus(-2(x + 15))/2 + y^2/2", {-20, 20, -20, 20}, {0, 1},
         "sgd", {{"lr", 0.1}}, 300, Plateau},
        {"saturated_cross_entropy", "softmax_cross_entropy", {-10, 10, -10, 10}, {8, -9}, "sgd", {{"lr", 0.5}}, 300, Plateau},
        {"rolled_to_the_saturated_end", "softmax_squared_error", {-10, 10, -10, 10}, {-7.42, -2.3}, "lecture_momentum",
         {{"lr", 0.2044}}, 120, Plateau},
        {"walked_to_the_saturated_end", "softmax_squared_error", {-10, 10, -10, 10}, {-7.632, 5.861},
         "lion", {{"lr", 0.00432}}, 5000, Plateau},
        {"between_steep_channels", "michalewicz", {0, 3.14, 0, 3.14}, {0.65, 0.83}, "sgd", {{"lr", 0.01}}, 300, Plateau},
        {"noise_on_a_plateau", "1 - exp(-x^2 - y^2)", {-10, 10, -10, 10}, {8, 8}, "sgd", {{"lr", 0.1}}, 500, Plateau, 0.1},

        // ηλ at or just above 2 (heavy ball: 2 + 2β), where ‖x‖ stays or grows slowly; a limit cycle of RMSProp; a kink.
        {"at_the_threshold", kQuadratic, kUsual, {0.1, 2}, "sgd", {{"lr", 0.1}}, 100, Oscillating},
        {"just_above_the_threshold", kQuadratic, kUsual, {0.1, 1}, "sgd", {{"lr", 0.1005}}, 60, Oscillating},
        {"one_axis_only", "(x^2 + y^2)/2", kUsual, {0, 2}, "sgd", {{"lr", 2}}, 100, Oscillating},
        {"heavy_ball_at_its_threshold", kQuadratic, kUsual, {0.01, 1}, "momentum", {{"lr", 0.19}, {"momentum", 0.9}}, 200, Oscillating},
        {"two_cycle_on_himmelblau", "himmelblau", kUsual, {0.25, -1.25}, "sgd", {{"lr", 0.0192}}, 300, Oscillating},
        {"rmsprops_cycle", "(x^2 + y^2)/2", kUsual, {3, 2}, "rmsprop", {{"lr", 1}, {"alpha", 0.9}}, 200, Oscillating},
        {"rmsprops_cycle_in_a_valley", kQuadratic, kUsual, {3, 2}, "rmsprop", {{"lr", 0.5}, {"alpha", 0.9}}, 300, Oscillating},
        {"absolute_value", "|x| + |y|", kUsual, {3.05, 2.03}, "sgd", {{"lr", 0.5}}, 100, Oscillating},
        {"quartic_two_cycle", "x^4/4 + y^2/2", kUnit, {1, 0.001}, "sgd", {{"lr", 2}}, 100, Oscillating},
        {"lecture_rmsprop_cycle", "(x^2 + y^2)/2", kUsual, {3, 2}, "lecture_rmsprop", {{"lr", 1}, {"alpha", 0.9}}, 200, Oscillating},
        // Most of the loss is half the curvature times the square of the swing, which does not shrink.
        {"rmsprop_in_a_narrow_valley", "rosenbrock", {-2, 2, -1, 3}, {-1.2, 1},
         "rmsprop", {{"lr", 0.005}}, 2000, Oscillating},
        {"ackleys_tip", "ackley", {-5, 5, -5, 5}, {0.3, 0.2}, "sgd", {{"lr", 0.1}}, 200, Oscillating},

        // Rates so small, or condition numbers so large, that theory's ln(100)/(2ηλ₁) is far more than ten times the steps.
        {"ill_conditioned", "(x^2 + 10000y^2)/2", kUsual, {3, 2}, "sgd", {{"lr", 1e-4}}, 300, Crawling},
        {"ill_conditioned_momentum", "(x^2 + 1000000y^2)/2", kUsual, {3, 2}, "momentum", {{"lr", 1e-6}}, 400, Crawling},
        {"much_too_small_a_rate", "(x^2 + y^2)/2", kUsual, {3, 2}, "sgd", {{"lr", 1e-5}}, 300, Crawling},
        {"much_too_small_a_rate_adam", "himmelblau", kUsual, {0.25, -1.25}, "adam", {{"lr", 1e-5}}, 300, Crawling},
        {"much_too_small_a_rate_rmsprop", "himmelblau", kUsual, {0.25, -1.25}, "rmsprop", {{"lr", 1e-5}}, 300, Crawling},
        {"adagrad_worn_out", "(x^2 + y^2)/2", kUsual, {3, 2}, "adagrad", {{"lr", 1e-3}}, 300, Crawling},
        {"along_rosenbrocks_valley", "rosenbrock", {-2, 2, -1, 3}, {-1.2, 1}, "sgd", {{"lr", 1e-5}}, 2000, Crawling},
        {"on_rosenbrocks_valley_floor", "rosenbrock", {-2, 2, -1, 3}, {0, 0}, "sgd", {{"lr", 1e-5}}, 500, Crawling},
        {"rotated_ill_conditioned", "(x + y)^2 * 5000 + (x - y)^2/2", kUsual, {3, 2}, "sgd", {{"lr", 5e-5}}, 300, Crawling},
        {"tiny_loss", "1e-6(x^2 + y^2)", kUsual, {3, 2}, "sgd", {{"lr", 0.1}}, 300, Crawling},
        {"momentum_with_a_tiny_rate", "booth", {-10, 10, -10, 10}, {-8, 8}, "momentum", {{"lr", 1e-7}}, 300, Crawling},
        {"nesterov_ill_conditioned", "(x^2 + 1000000y^2)/2", kUsual, {3, 2}, "nesterov", {{"lr", 1e-6}}, 400, Crawling},
        {"too_short_for_a_double", "(x^2 + y^2)/2", kUsual, {3, 2}, "sgd", {{"lr", 1e-18}}, 500, Crawling},
        {"too_short_for_a_double_adam", "(x^2 + y^2)/2", kUsual, {3, 2}, "adam", {{"lr", 1e-17}}, 500, Crawling},
        {"a_tiny_rate_in_noise", "x^2 + y^2", kUsual, {3, 3}, "sgd", {{"lr", 1e-7}}, 1000, Crawling, 30.0},

        // The cosine's rates add up to η T/2, which loses e^(−ηT) of a unit bowl; at the end nothing is left of the rate.
        {"a_cosine_that_ends_too_soon", "(x^2 + y^2)/2", kUsual, {3, 2}, "sgd", {{"lr", 2e-3}}, 300, Crawling, 0.0, "cosine"},
        {"a_cycle_that_ends_too_soon", "himmelblau", kUsual, {4.334, 4.977}, "saddle_free_newton", {{"lr", 0.004}}, 300, Crawling, 0.0, "one_cycle"},

        // Many relaxation times 1/(ηλ) of plain descent with noise: the floor ησ²/4 for each axis.
        {"sgd_with_noise", "(x^2 + y^2)/2", kUsual, {3, 2}, "sgd", {{"lr", 0.1}}, 1000, NoiseFloor, 1.0},
        {"sgd_with_little_noise", "(x^2 + y^2)/2", kUsual, {3, 2}, "sgd", {{"lr", 0.1}}, 1000, NoiseFloor, 0.2},
        {"momentum_with_noise", "(x^2 + y^2)/2", kUsual, {3, 2}, "momentum", {{"lr", 0.02}}, 1000, NoiseFloor, 0.5},
        {"adam_with_noise", "(x^2 + y^2)/2", kUsual, {1, 1}, "adam", {{"lr", 0.05}}, 1000, NoiseFloor, 1.0},
        {"rmsprop_with_noise", "(x^2 + y^2)/2", kUsual, {1, 1}, "rmsprop", {{"lr", 0.05}}, 1000, NoiseFloor, 2.0},
        {"adagrad_with_noise", "(x^2 + y^2)/2", kUsual, {1, 1}, "adagrad", {{"lr", 1}}, 1000, NoiseFloor, 1.0},
        {"noise_in_himmelblaus_well", "himmelblau", kUsual, {2.5, 2.5}, "sgd", {{"lr", 0.01}}, 500, NoiseFloor, 10.0},
        {"noise_in_a_valley", kQuadratic, kUsual, {3, 2}, "sgd", {{"lr", 0.05}}, 1000, NoiseFloor, 2.0},
        {"sgd_with_noise_as_wide_as_the_bowl", "((0.0204x + 0.9998y)^2 + 10(0.0204y - 0.9998x)^2)/2", {-6, 6, -6, 6}, {-2, 4}, "sgd",
         {{"lr", 0.0544}}, 5000, NoiseFloor, 9.0},
        {"sgd_with_noise_from_afar", "(x^2 + y^2)/2", kUsual, {3, 2}, "sgd", {{"lr", 0.1}}, 1000, NoiseFloor, 0.03},
        {"lecture_adam_with_noise", "rotated_ellipse", kUsual, {-4.798, -0.02}, "lecture_adam", {{"lr", 0.01377}}, 5000, NoiseFloor, 1.038},
        {"adam_with_noise_on_a_steep_wall", "exp(x) + exp(-x) + y^2 exp(y/3)", {-3, 3, -3, 3}, {-2.234, 0.2422}, "adam",
         {{"lr", 0.17713}}, 2000, NoiseFloor, 0.136},
        {"started_at_the_minimum_with_noise", "(x^2 + y^2)/2", kUsual, {0, 0}, "sgd", {{"lr", 0.1}}, 500, NoiseFloor, 1.0},

        {"no_loss_at_the_start", "log(x) + y^2", kUsual, {-1, 1}, "sgd", {{"lr", 0.01}}, 50, Diverged},

        // ηλ well above 2; a slope without end, steeper and steeper; infinity.
        {"twice_the_threshold", kQuadratic, kUsual, {3, 2}, "sgd", {{"lr", 0.2}}, 300, Diverged},
        {"above_the_threshold_for_long", kQuadratic, kUsual, {3, 2}, "sgd", {{"lr", 0.103}}, 300, Diverged},
        {"rosenbrock_too_fast", "rosenbrock", {-2, 2, -1, 3}, {-1.2, 1}, "sgd", {{"lr", 0.01}}, 100, Diverged},
        {"a_rate_of_ten", "himmelblau", kUsual, {1, 1}, "sgd", {{"lr", 10}}, 50, Diverged},
        {"heavy_ball_beyond", kQuadratic, kUsual, {3, 2}, "momentum", {{"lr", 0.25}}, 300, Diverged},
        {"nesterov_beyond", kQuadratic, kUsual, {3, 2}, "nesterov", {{"lr", 0.08}, {"momentum", 0.9}}, 300, Diverged},
        {"down_a_saddle_without_end", "saddle", kUnit, {1, 0.001}, "sgd", {{"lr", 0.1}}, 200, Diverged},
        {"down_a_monkey_saddle", "monkey_saddle", kUnit, {-1, 0.1}, "sgd", {{"lr", 0.1}}, 200, Diverged},
        {"into_a_logarithm_of_less_than_nothing", "log(x) + y^2", {0.1, 5, -2, 2}, {2, 1}, "sgd", {{"lr", 0.5}}, 100, Diverged},

        // Stable, falling by theory's factor, not there yet.
        {"ten_steps_of_many", kQuadratic, kUsual, {3, 2}, "sgd", {{"lr", 0.01}}, 60, Descending},
        {"adam_on_its_way", "himmelblau", kUsual, {0.25, -1.25}, "adam", {{"lr", 0.02}}, 60, Descending},
        {"rmsprop_on_its_way", "himmelblau", kUsual, {0.25, -1.25}, "rmsprop", {{"lr", 0.01}}, 100, Descending},
        {"momentum_on_its_way", kQuadratic, kUsual, {3, 2}, "momentum", {{"lr", 0.002}}, 60, Descending},
        {"adagrad_on_its_way", "(x^2 + y^2)/2", kUsual, {3, 2}, "adagrad", {{"lr", 0.1}}, 200, Descending},
        {"a_slope_without_end", "x + y^2", kUsual, {3, 2}, "sgd", {{"lr", 0.05}}, 100, Descending},
        {"adam_walks_off_a_plateau", "tanh(x) + y^2/20", {-15, 15, -5, 5}, {6, 1}, "rmsprop", {{"lr", 0.02}}, 100, Descending},
        {"ringing_that_dies_away", "(x^2 + y^2)/2", kUsual, {3, 2}, "momentum", {{"lr", 0.02}}, 60, Descending},
        {"to_and_fro_but_falling", kQuadratic, kUsual, {0.1, 4}, "sgd", {{"lr", 0.097}}, 40, Descending},
        {"leaving_a_plateau", "1 - exp(-x^2 - y^2)", {-10, 10, -10, 10}, {3, 0}, "momentum", {{"lr", 0.1}}, 303, Descending},
        {"leaving_a_hilltop", "mexican_hat", kUnit, {1e-6, 0}, "sgd", {{"lr", 0.1}}, 135, Descending},
    };
}

} // namespace thalweg::tests
