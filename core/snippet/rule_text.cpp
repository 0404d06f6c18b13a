#include "snippet/rule_text.h"

#include <algorithm>
#include <array>

namespace thalweg {

namespace {

constexpr std::array kRules{
    RuleText{"sgd", "",
             "g = g + weight_decay * theta\n"
             "theta = theta - lr * g\n",
             "torch.optim.SGD([theta], lr=lr, weight_decay=weight_decay)"},
    RuleText{"momentum", "b = np.zeros(2)\n",
             "g = g + weight_decay * theta\n"
             "b = g if t == 0 else momentum * b + (1 - dampening) * g\n"
             "theta = theta - lr * b\n",
             "torch.optim.SGD([theta], lr=lr, momentum=momentum, dampening=dampening, weight_decay=weight_decay)"},
    RuleText{"nesterov", "b = np.zeros(2)\n",
             "g = g + weight_decay * theta\n"
             "b = momentum * b + g\n"
             "theta = theta - lr * (g + momentum * b)\n",
             "torch.optim.SGD([theta], lr=lr, momentum=momentum, weight_decay=weight_decay, nesterov=momentum > 0)"},
    RuleText{"asgd", "",
             "g = g + weight_decay * theta\n"
             "rate_now = lr if t == 0 else lr / (1 + lambd * lr * t)**alpha\n"
             "theta = theta - lambd * rate_now * theta - rate_now * g\n",
             "torch.optim.ASGD([theta], lr=lr, lambd=lambd, alpha=alpha, t0=t0, weight_decay=weight_decay)"},
    RuleText{"adagrad", "s = np.full(2, float(initial_accumulator_value))\n",
             "g = g + weight_decay * theta\n"
             "s = s + g**2\n"
             "theta = theta - lr / (1 + t * lr_decay) * ratio(g, np.sqrt(s) + eps)\n",
             "torch.optim.Adagrad([theta], lr=lr, lr_decay=lr_decay, weight_decay=weight_decay,\n"
             "                    initial_accumulator_value=initial_accumulator_value, eps=eps)"},
    RuleText{"rmsprop", "v, a, b = np.zeros((3, 2))\n",
             "g = g + weight_decay * theta\n"
             "v = alpha * v + (1 - alpha) * g**2\n"
             "a = alpha * a + (1 - alpha) * g\n"
             "spread = np.maximum(v - a**2, 0) if centered else v\n"
             "b = momentum * b + ratio(g, np.sqrt(spread) + eps)\n"
             "theta = theta - lr * b\n",
             "torch.optim.RMSprop([theta], lr=lr, alpha=alpha, eps=eps, weight_decay=weight_decay,\n"
             "                    momentum=momentum, centered=bool(centered))"},
    RuleText{"adadelta", "v, s = np.zeros((2, 2))\n",
             "g = g + weight_decay * theta\n"
             "v = rho * v + (1 - rho) * g**2\n"
             "d = ratio(np.sqrt(s + eps) * g, np.sqrt(v + eps))\n"
             "s = rho * s + (1 - rho) * d**2\n"
             "theta = theta - lr * d\n",
             "torch.optim.Adadelta([theta], lr=lr, rho=rho, eps=eps, weight_decay=weight_decay)"},
    RuleText{"rprop", "before = np.zeros(2)\n",
             "length = np.full(2, lr) if t == 0 else length\n"
             "same = g * before\n"
             "length = np.where(same > 0, np.minimum(length * etaplus, step_max),\n"
             "                  np.where(same < 0, np.maximum(length * etaminus, step_min), length))\n"
             "before = np.where(same < 0, 0.0, g)\n"
             "theta = theta - np.sign(before) * length\n",
             "torch.optim.Rprop([theta], lr=lr, etas=(etaminus, etaplus), step_sizes=(step_min, step_max))"},
    RuleText{"adam", "m, v = np.zeros((2, 2))\n",
             "g = g + weight_decay * theta\n"
             "m = beta1 * m + (1 - beta1) * g\n"
             "v = beta2 * v + (1 - beta2) * g**2\n"
             "m_hat = m / (1 - beta1**(t + 1))\n"
             "v_hat = v / (1 - beta2**(t + 1))\n"
             "theta = theta - lr * ratio(m_hat, np.sqrt(v_hat) + eps)\n",
             "torch.optim.Adam([theta], lr=lr, betas=(beta1, beta2), eps=eps, weight_decay=weight_decay)"},
    RuleText{"amsgrad", "m, v, largest = np.zeros((3, 2))\n",
             "g = g + weight_decay * theta\n"
             "m = beta1 * m + (1 - beta1) * g\n"
             "v = beta2 * v + (1 - beta2) * g**2\n"
             "largest = np.maximum(largest, v)\n"
             "m_hat = m / (1 - beta1**(t + 1))\n"
             "v_hat = largest / (1 - beta2**(t + 1))\n"
             "theta = theta - lr * ratio(m_hat, np.sqrt(v_hat) + eps)\n",
             "torch.optim.Adam([theta], lr=lr, betas=(beta1, beta2), eps=eps, weight_decay=weight_decay,\n"
             "                 amsgrad=True)"},
    RuleText{"adamw", "m, v, largest = np.zeros((3, 2))\n",
             "m = beta1 * m + (1 - beta1) * g\n"
             "v = beta2 * v + (1 - beta2) * g**2\n"
             "largest = np.maximum(largest, v)\n"
             "m_hat = m / (1 - beta1**(t + 1))\n"
             "v_hat = (largest if amsgrad else v) / (1 - beta2**(t + 1))\n"
             "theta = theta - lr * weight_decay * theta - lr * ratio(m_hat, np.sqrt(v_hat) + eps)\n",
             "torch.optim.AdamW([theta], lr=lr, betas=(beta1, beta2), eps=eps, weight_decay=weight_decay,\n"
             "                  amsgrad=bool(amsgrad))"},
    RuleText{"nadam", "m, v = np.zeros((2, 2))\nproduct = 1.0\n",
             "g = g + weight_decay * theta\n"
             "m = beta1 * m + (1 - beta1) * g\n"
             "v = beta2 * v + (1 - beta2) * g**2\n"
             "mu = beta1 * (1 - 0.5 * 0.96**((t + 1) * momentum_decay))\n"
             "next_mu = beta1 * (1 - 0.5 * 0.96**((t + 2) * momentum_decay))\n"
             "product = product * mu\n"
             "ahead = (1 - mu) / (1 - product) * g + next_mu / (1 - product * next_mu) * m\n"
             "v_hat = v / (1 - beta2**(t + 1))\n"
             "theta = theta - lr * ratio(ahead, np.sqrt(v_hat) + eps)\n",
             "torch.optim.NAdam([theta], lr=lr, betas=(beta1, beta2), eps=eps, weight_decay=weight_decay,\n"
             "                  momentum_decay=momentum_decay)  # PyTorch before 2.0 has another NAdam"},
    RuleText{"radam", "m, v = np.zeros((2, 2))\n",
             "g = g + weight_decay * theta\n"
             "m = beta1 * m + (1 - beta1) * g\n"
             "v = beta2 * v + (1 - beta2) * g**2\n"
             "m_hat = m / (1 - beta1**(t + 1))\n"
             "limit = 2 / (1 - beta2) - 1\n"
             "r = limit - 2 * (t + 1) * beta2**(t + 1) / (1 - beta2**(t + 1))\n"
             "if r > 5:\n"
             "    rectified = np.sqrt((r - 4) * (r - 2) * limit / ((limit - 4) * (limit - 2) * r))\n"
             "    m_hat = rectified * np.sqrt(1 - beta2**(t + 1)) * ratio(m_hat, np.sqrt(v) + eps)\n"
             "theta = theta - lr * m_hat\n",
             "torch.optim.RAdam([theta], lr=lr, betas=(beta1, beta2), eps=eps, weight_decay=weight_decay)"},
    RuleText{"adamax", "m, u = np.zeros((2, 2))\n",
             "g = g + weight_decay * theta\n"
             "m = beta1 * m + (1 - beta1) * g\n"
             "u = np.maximum(beta2 * u, np.abs(g) + eps)\n"
             "theta = theta - lr / (1 - beta1**(t + 1)) * ratio(m, u)\n",
             "torch.optim.Adamax([theta], lr=lr, betas=(beta1, beta2), eps=eps, weight_decay=weight_decay)"},
    RuleText{"lion", "m = np.zeros(2)\n",
             "c = beta1 * m + (1 - beta1) * g\n"
             "m = beta2 * m + (1 - beta2) * g\n"
             "theta = theta - lr * (np.sign(c) + weight_decay * theta)\n",
             ""},
    RuleText{"newton", "",
             "values, vectors = np.linalg.eigh(hessian(*theta))\n"
             "weights = values + damping\n"
             "weights[np.abs(weights) <= 1e-14 * np.abs(weights).max()] = 0\n"
             "theta = theta - lr * vectors @ ratio(vectors.T @ g, weights)\n",
             ""},
    RuleText{"saddle_free_newton", "",
             "values, vectors = np.linalg.eigh(hessian(*theta))\n"
             "weights = np.abs(values) + damping\n"
             "weights[weights <= 1e-14 * weights.max()] = 0\n"
             "theta = theta - lr * vectors @ ratio(vectors.T @ g, weights)\n",
             ""},
    RuleText{"curvature_escape", "",
             "values, vectors = np.linalg.eigh(hessian(*theta))\n"
             "if np.hypot(*g) <= threshold and values[0] < -1e-9 * np.abs(values).max():\n"
             "    u = vectors[:, 0]\n"
             "    if u[0] < 0 or (u[0] == 0 and u[1] < 0):\n"
             "        u = -u\n"
             "    if (u @ g > 0) != bool(opposite):\n"
             "        u = -u\n"
             "    theta = theta + stride * u\n"
             "else:\n"
             "    theta = theta - lr * g\n",
             ""},
    RuleText{"sam", "",
             "e = rho * ratio(g, np.hypot(*g))\n"
             "theta = theta - lr * gradient(*(theta + e))\n",
             ""},
    RuleText{"lecture_momentum", "m = np.zeros(2)\n",
             "m = lam * m - lr * g\n"
             "theta = theta + m\n",
             ""},
    RuleText{"lecture_adagrad", "total = np.zeros(2)\n",
             "total = total + g**2\n"
             "sigma = np.sqrt(total / (t + 1))\n"
             "theta = theta - lr * ratio(g, sigma)\n",
             ""},
    RuleText{"lecture_rmsprop", "sigma = np.zeros(2)\n",
             "sigma = np.abs(g) if t == 0 else np.sqrt(alpha * sigma**2 + (1 - alpha) * g**2)\n"
             "theta = theta - lr * ratio(g, sigma)\n",
             ""},
    RuleText{"lecture_adam", "m, sigma = np.zeros((2, 2))\n",
             "sigma = np.abs(g) if t == 0 else np.sqrt(alpha * sigma**2 + (1 - alpha) * g**2)\n"
             "m = lam * m - lr * ratio(g, sigma)\n"
             "theta = theta + m\n",
             ""}};

} // namespace

const RuleText* findRuleText(std::string_view id)
{
    const auto found = std::ranges::find(kRules, id, &RuleText::id);
    return found == kRules.end() ? nullptr : &*found;
}

std::string_view pythonName(std::string_view id) { return id == "lambda" ? "lam" : id; }

} // namespace thalweg
