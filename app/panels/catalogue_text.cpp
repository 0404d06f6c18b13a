#include "panels/catalogue_text.h"

#include "expression/expression.h"
#include "losses/models.h"
#include "panels/hyperparameter_signs.h"
#include "text/number_text.h"

#include <QCoreApplication>

#include <cmath>
#include <variant>

namespace thalweg::app {

namespace {

struct CatalogueText {
    Q_DECLARE_TR_FUNCTIONS(CatalogueText)
};

QString wholeRangeText(const Parameter& p)
{
    return std::isfinite(p.max) ? CatalogueText::tr("a whole number from %1 to %2").arg(shortNumber(p.min), shortNumber(p.max))
                                : CatalogueText::tr("a whole number, at least %1").arg(shortNumber(p.min));
}

QString rangeText(const Parameter& p)
{
    if (p.whole)
        return wholeRangeText(p);
    const bool above = std::isfinite(p.min);
    const bool below = std::isfinite(p.max);
    if (p.scale == Scale::Switch)
        return CatalogueText::tr("on or off");
    if (above && below && p.minExcluded)
        return CatalogueText::tr("above %1 and below %2").arg(shortNumber(p.min), shortNumber(p.max));
    if (above && p.minExcluded)
        return CatalogueText::tr("above %1").arg(shortNumber(p.min));
    if (above && below && p.maxExcluded)
        return CatalogueText::tr("from %1 to below %2").arg(shortNumber(p.min), shortNumber(p.max));
    if (above && below)
        return CatalogueText::tr("from %1 to %2").arg(shortNumber(p.min), shortNumber(p.max));
    return above ? CatalogueText::tr("at least %1").arg(shortNumber(p.min))
                 : CatalogueText::tr("any finite number");
}

QString usualText(const Parameter& p)
{
    if (p.scale != Scale::Switch)
        return shortNumber(p.initial);
    return p.initial != 0.0 ? CatalogueText::tr("on") : CatalogueText::tr("off");
}

QString meaningOf(const Parameter& p)
{
    const QString signs = signsOf(p);
    return signs.isEmpty() ? coreText(p.help) : coreText(p.help) + u' ' + signs;
}

QString valuesOf(const Parameter& p)
{
    return CatalogueText::tr("Usually %1; allowed: %2.").arg(usualText(p), rangeText(p));
}

} // namespace

QString coreText(std::string_view text)
{
    const std::string source(text);
    return QCoreApplication::translate("core", source.c_str());
}

QString parameterLabel(const Parameter& p)
{
    const QString name = coreText(p.name);
    if (p.symbol == p.name || p.symbol.empty())
        return name;
    const QString symbol = QString::fromStdString(std::string(p.symbol));
    // Of a typed formula's names nobody knows what they mean.
    const bool isNamed = !name.isEmpty() && p.name != "parameter";
    return isNamed ? symbol + QChar(u' ') + name : symbol;
}

QString parameterTip(const Parameter& p)
{
    return QStringLiteral("<p><b>%1</b></p><p>%2</p><p>%3</p>")
        .arg(parameterLabel(p).toHtmlEscaped(), meaningOf(p).toHtmlEscaped(), valuesOf(p));
}

QString parameterPurpose(const Parameter& p) { return meaningOf(p) + u' ' + valuesOf(p); }

std::optional<QString> parameterProblem(const Parameter& p, double value)
{
    if (!problemWith(p, value))
        return std::nullopt;
    const QString symbol = QString::fromStdString(std::string(p.symbol.empty() ? p.id : p.symbol));
    //: %1 is a parameter's symbol, %2 for example "at least 0", "from 0 to below 1"
    return CatalogueText::tr("%1 must be %2.").arg(symbol, rangeText(p));
}

QString prettyFormula(const std::string& formula)
{
    const auto read = Expression::parse(formula);
    const auto* expression = std::get_if<Expression>(&read);
    return QString::fromStdString(expression ? expression->pretty() : formula);
}

QString lossText(const ModelEntry& model)
{
    const auto text = [](std::string_view core) { return QString::fromUtf8(core.data(), qsizetype(core.size())); };
    QString formula = text(model.formula);
    formula.replace(QStringLiteral("^2"), QStringLiteral("²")).replace(u'-', u'−');
    formula.replace(QStringLiteral("2y"), QStringLiteral("2 y"));
    return QStringLiteral("L(%1, %2) = ").arg(text(model.weights[0]), text(model.weights[1])) + formula;
}

} // namespace thalweg::app
