#include "inspector/evidence_text.h"

#include "text/number_text.h"

namespace thalweg::app {

QString number(const Diagnosis& diagnosis, std::string_view name)
{
    const auto value = diagnosis.find(name);
    return value ? shortNumber(*value, 3) : QStringLiteral("—");
}

QString place(const std::optional<Point>& point) { return point ? pointText(*point, 3) : QStringLiteral("—"); }

QString direction(const std::optional<Point>& along) { return along ? pointText(*along, 2) : QStringLiteral("—"); }

} // namespace thalweg::app
