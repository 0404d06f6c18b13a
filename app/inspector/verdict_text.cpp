#include "inspector/verdict_text.h"

#include "inspector/evidence_text.h"
#include "inspector/start_text.h"
#include "text/number_text.h"

#include <QCoreApplication>

#include <cmath>

namespace thalweg::app {

namespace {

struct VerdictText {
    Q_DECLARE_TR_FUNCTIONS(VerdictText)
};

/// The rate that a run really has and the one at which a swing neither grows nor dies away, by plain descent.
struct SwingRates {
    double rate;
    double limit;

    bool areOne() const { return std::fabs(rate - limit) <= 1e-9 * limit; }
    bool isTooFast() const { return rate > limit && !areOne(); }
};

std::optional<SwingRates> swingRates(const Diagnosis& d)
{
    const auto rate = d.find("rate");
    const auto limit = d.find("two_over_lambda");
    return rate && limit ? std::optional(SwingRates{*rate, *limit}) : std::nullopt;
}

/// Whether the rate is at fault.
bool isTooFast(const Diagnosis& d)
{
    const auto rates = swingRates(d);
    return rates && (rates->isTooFast() || rates->areOne());
}

QString convergedSentence(const Diagnosis& d)
{
    if (!d.find("excess_share"))
        return VerdictText::tr("It has come to a minimum at %1, which has no derivative: it ended %2 from it.")
            .arg(place(d.critical), number(d, "distance"));
    return VerdictText::tr("It has come to a minimum at %1: in its last steps it was never farther from it than %2 % of the "
                           "domain's diagonal, and at most %3 % of the loss above the floor was left.")
        .arg(place(d.critical), percentAtMost(d, "distance_share"), percentAtMost(d, "excess_share"));
}

QString heldSentence(const Diagnosis& d)
{
    if (d.verdict == Verdict::Maximum)
        return VerdictText::tr("It stands on a maximum at %1: the gradient is only %2, and every direction leads down.")
            .arg(place(d.critical), number(d, "gradient_norm"));
    return VerdictText::tr("It is held at a saddle near %1: the gradient is only %2, but one curvature is negative "
                           "(λ₁ = %3), so the way out is along %4.")
        .arg(place(d.critical), number(d, "gradient_norm"), number(d, "lambda_min"), direction(d.direction));
}

QString comparedRates(const Diagnosis& d, const SwingRates& rates)
{
    const QString where = d.critical ? VerdictText::tr("λ at the minimum %1").arg(place(d.critical))
                                     : VerdictText::tr("λ at the mean of its last steps");
    if (rates.areOne())
        return VerdictText::tr("Along this direction the rate it really has is just 2/λ = %1 (%2).")
            .arg(shortNumber(rates.limit, 3), where);
    const auto [rate, limit] = toldApart(rates.rate, rates.limit);
    const QString compared =
        rates.isTooFast() ? VerdictText::tr("Along this direction the rate it really has, %1, exceeds 2/λ = %2 (%3).")
                          : VerdictText::tr("Along this direction the rate it really has is %1, less than 2/λ = %2 (%3).");
    return compared.arg(rate, limit, where);
}

QString oscillatingSentence(const Diagnosis& d)
{
    const QString stays =
        d.find("burst") ? VerdictText::tr("It had come to the minimum at %1, but its own steps carry it away again, up to a loss of %2 "
                                          "above it. ")
                              .arg(place(d.critical), number(d, "burst"))
                        : VerdictText::tr("The loss has stopped falling while the gradient stays large (|g| = %1). ")
                              .arg(number(d, "gradient_norm"));
    if (const auto rates = swingRates(d))
        return stays + comparedRates(d, *rates);
    return stays + VerdictText::tr("It goes to and fro along %1.").arg(direction(d.direction));
}

/// A run that has a slope and does not go down it: what keeps it. Empty for any other.
QString standstillSentence(const Diagnosis& d)
{
    const auto share = d.find("lr_share");
    if (share && !d.find("lr"))
        return VerdictText::tr("Its schedule has left it hardly any rate: %1 % of the greatest, while the gradient is still %2.")
            .arg(shortNumber(100.0 * *share, 2), number(d, "gradient_norm"));
    if (share)
        return VerdictText::tr("Its schedule has left it hardly any rate: η is %1, %2 % of the greatest, while the gradient is "
                               "still %3.")
            .arg(number(d, "lr"), shortNumber(100.0 * *share, 2), number(d, "gradient_norm"));
    if (!d.find("step_length"))
        return {};
    return VerdictText::tr("It stands still, though the gradient of the loss is %1: its rule makes no step here. Weight "
                           "decay may balance the gradient; Newton's rule does not move along a direction without "
                           "curvature.")
        .arg(number(d, "gradient_norm"));
}

QString plateauSentence(const Diagnosis& d)
{
    if (const QString standstill = standstillSentence(d); !standstill.isEmpty() && d.find("step_length"))
        return standstill;
    if (const auto flatness = d.find("flatness"); flatness && std::isfinite(*flatness))
        return VerdictText::tr("The gradient has vanished (%1), though no critical point is near: it is %2 times smaller than "
                               "the loss above the floor (%3) would need.")
            .arg(number(d, "gradient_norm"), number(d, "flatness"), number(d, "excess"));
    if (d.find("steepness").value_or(0.0) > 0.0)
        return VerdictText::tr("The gradient has vanished (%1), though no critical point is near: on the scale of this landscape "
                               "the ground is flat.")
            .arg(number(d, "gradient_norm"));
    return VerdictText::tr("The ground is flat: there is no gradient at all, and nothing to follow.");
}

QString crawlingSentence(const Diagnosis& d)
{
    if (const QString standstill = standstillSentence(d); !standstill.isEmpty())
        return standstill;
    const auto needed = d.find("steps_needed");
    if (!needed || std::isinf(*needed))
        return VerdictText::tr("It hardly moves: the loss, %1 above the valley floor, no longer falls.").arg(number(d, "excess"));
    return VerdictText::tr("It falls, but far too slowly: at this pace it needs some %1 steps to lose 99 % of the "
                           "loss still above the valley floor (%2).")
        .arg(shortNumber(*needed, 2), number(d, "excess"));
}

QString endlessSentence(const Diagnosis& d)
{
    if (!d.find("excess"))
        return VerdictText::tr("It goes on moving, but downhill from here there is no minimum: the ground falls on and on, far "
                               "beyond the domain.");
    return VerdictText::tr("It goes on moving, but downhill from here there is no minimum: the ground falls far beyond the domain, "
                           "less and less. The gradient is %1, and the loss is %2 above what it tends to.")
        .arg(number(d, "gradient_norm"), number(d, "excess"));
}

/// A run that ended where the loss has a value but nothing to follow.
QString withoutDerivativeSentence(const Diagnosis& d)
{
    const QString loss = number(d, "loss");
    if (const auto slope = d.find("gradient_norm"); slope && std::isfinite(*slope))
        return VerdictText::tr("It ended at %1 after step %2, at a loss of %3: there the loss lacks a derivative that its rule "
                               "needs.")
            .arg(place(d.obstacle), countText(d.step), loss);
    if (d.step == 0)
        return VerdictText::tr("It makes no step: at the start the loss is %1, but has no derivative (a kink or a jump), so "
                               "there is no gradient to follow. Move the start a little.")
            .arg(loss);
    return VerdictText::tr("It ended at %1 after step %2, at a loss of %3: there the loss has no derivative (a kink or a "
                           "jump), so there is no gradient to follow.")
        .arg(place(d.obstacle), countText(d.step), loss);
}

QString runawaySentence(const Diagnosis& d)
{
    if (!d.find("growth"))
        return VerdictText::tr("It is running away: %1 outside the domain.").arg(number(d, "distance"));
    return VerdictText::tr("It is running away: %1 outside the domain, and its steps become %2 times as long.")
        .arg(number(d, "distance"), number(d, "growth"));
}

QString divergedSentence(const Diagnosis& d, Stop stop)
{
    if (stop == Stop::NotDefined && d.obstacle)
        return VerdictText::tr("Step %1 led to %2, where the surface has no value, such as the logarithm of a negative number.")
            .arg(countText(d.step + 1), place(d.obstacle));
    if (stop == Stop::Diverged && d.obstacle)
        return VerdictText::tr("Step %1 led to %2, where the loss is not finite: a pole, or more than numbers can hold.")
            .arg(countText(d.step + 1), place(d.obstacle));
    if (stop == Stop::NotDefined)
        return VerdictText::tr("After step %1 it came to where the surface has no value, such as the logarithm of a "
                               "negative number.").arg(countText(d.step));
    if (stop == Stop::Diverged)
        return VerdictText::tr("After step %1 its numbers grew beyond all bounds.").arg(countText(d.step));
    return runawaySentence(d);
}

} // namespace

QString verdictTitle(const QString& run, const Diagnosis& d)
{
    if (isAboutTheStart(d))
        return startTitle(run, d);
    switch (d.verdict) {
    case Verdict::Converged:
        return VerdictText::tr("%1 has converged").arg(run);
    case Verdict::Saddle:
        return VerdictText::tr("%1 is stuck at a saddle").arg(run);
    case Verdict::Maximum:
        return VerdictText::tr("%1 is stuck on a maximum").arg(run);
    case Verdict::Plateau:
        return VerdictText::tr("%1 is stuck on a plateau").arg(run);
    case Verdict::Oscillating:
        return VerdictText::tr("%1 oscillates along %2").arg(run, direction(d.direction));
    case Verdict::Crawling:
        return VerdictText::tr("%1 crawls").arg(run);
    case Verdict::NoiseFloor:
        return VerdictText::tr("Noise keeps %1 from the minimum").arg(run);
    case Verdict::Diverged:
        return VerdictText::tr("%1 diverged").arg(run);
    case Verdict::Descending:
        break;
    }
    if (d.find("no_derivative"))
        return VerdictText::tr("%1 cannot go on").arg(run);
    return VerdictText::tr("%1 is on its way").arg(run);
}

QString verdictSentence(const Diagnosis& d, Stop stop)
{
    if (isAboutTheStart(d) && stop != Stop::NotDifferentiable)
        return startSentence(d);
    switch (d.verdict) {
    case Verdict::Converged:
        return convergedSentence(d);
    case Verdict::Saddle:
    case Verdict::Maximum:
        return heldSentence(d);
    case Verdict::Plateau:
        return plateauSentence(d);
    case Verdict::Oscillating:
        return oscillatingSentence(d);
    case Verdict::Crawling:
        return crawlingSentence(d);
    case Verdict::NoiseFloor:
        if (!d.find("noise"))
            return VerdictText::tr("Noise in its gradients holds it up near the minimum at %1: on average %2 above it.")
                .arg(place(d.critical), number(d, "excess"));
        return VerdictText::tr("Noise of %1 in each gradient holds it up near the minimum at %2: on average %3 above it; "
                               "theory expects about ησ²/2 = %4.")
            .arg(number(d, "noise"), place(d.critical), number(d, "excess"), number(d, "noise_excess"));
    case Verdict::Diverged:
        return divergedSentence(d, stop);
    case Verdict::Descending:
        break;
    }
    if (d.find("no_derivative"))
        return withoutDerivativeSentence(d);
    if (d.find("no_minimum"))
        return endlessSentence(d);
    return VerdictText::tr("Nothing is the matter: it goes on moving, and neither swings nor crawls.");
}

std::vector<EvidenceRow> evidenceRows(const Diagnosis& d)
{
    std::vector<EvidenceRow> rows;
    const auto add = [&](const QString& name, std::string_view of, const QString& tip, bool isWrong = false) {
        if (d.find(of))
            rows.push_back({name, number(d, of), tip, isWrong});
    };
    add(VerdictText::tr("loss"), "loss", VerdictText::tr("The loss at this step"));
    add(VerdictText::tr("|g|"), "gradient_norm", VerdictText::tr("Length of the gradient"));
    if (d.find("lambda_min") && d.find("lambda_max"))
        rows.push_back({VerdictText::tr("λ₁, λ₂"), number(d, "lambda_min") + QStringLiteral(", ") + number(d, "lambda_max"),
                        VerdictText::tr("Curvatures: the eigenvalues of the Hessian"), d.verdict == Verdict::Saddle});
    add(VerdictText::tr("2/λ"), "two_over_lambda", VerdictText::tr("The largest stable rate of plain descent along the direction"));
    add(VerdictText::tr("rate"), "rate", VerdictText::tr("The rate that the rule really has along the direction: step over gradient"), isTooFast(d));
    add(VerdictText::tr("turning"), "turning", VerdictText::tr("Mean cosine between a step and the next: −1 is to and fro"));
    add(VerdictText::tr("η now"), "lr", VerdictText::tr("The learning rate that the schedule gives at this step"), true);
    add(VerdictText::tr("above the floor"), "excess", VerdictText::tr("Loss above the floor of the valley below"));
    add(VerdictText::tr("in a burst"), "burst", VerdictText::tr("The greatest loss above the floor to which its steps carried it from the minimum"), true);
    add(VerdictText::tr("of the largest"), "excess_share", VerdictText::tr("The most of it in the last steps, as a share of the largest that the run met"));
    add(VerdictText::tr("steps needed"), "steps_needed", VerdictText::tr("At the present pace, to lose 99 % of the loss above the floor"), true);
    add(VerdictText::tr("rate along x"), "rate_x", VerdictText::tr("The rate that the rule really has along x: step over gradient"));
    add(VerdictText::tr("of the first"), "rate_share_x", VerdictText::tr("As a share of the first step's"));
    add(VerdictText::tr("rate along y"), "rate_y", VerdictText::tr("The rate that the rule really has along y: step over gradient"));
    add(VerdictText::tr("of the first"), "rate_share_y", VerdictText::tr("As a share of the first step's"));
    add(VerdictText::tr("flatness"), "flatness", VerdictText::tr("How many times smaller the gradient is than a convex valley's could be"), true);
    add(VerdictText::tr("slope"), "steepness", VerdictText::tr("The gradient as a share of the landscape's height over its width"), true);
    add(VerdictText::tr("noise σ"), "noise", VerdictText::tr("Deviation of the noise in each coordinate of the gradient"), true);
    add(VerdictText::tr("ησ²/2"), "noise_excess", VerdictText::tr("The loss that such noise holds up at this rate"));
    add(VerdictText::tr("distance"), "distance", d.verdict == Verdict::Diverged ? VerdictText::tr("Outside the domain")
                                                                               : VerdictText::tr("To the critical point"));
    add(VerdictText::tr("of the diagonal"), "distance_share", VerdictText::tr("The farthest in the last steps, as a share of the domain's diagonal"));
    return rows;
}

} // namespace thalweg::app
