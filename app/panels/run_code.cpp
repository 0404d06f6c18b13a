#include "panels/run_code.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

namespace thalweg::app {

namespace {

QString sentence(const char* text) { return QCoreApplication::translate("RunCode", text); }

} // namespace

std::optional<QString> copyAsCode(const Scene& scene, std::size_t run, Library library)
{
    const auto text = snippet(scene, run, library);
    if (const auto* code = std::get_if<std::string>(&text)) {
        QGuiApplication::clipboard()->setText(QString::fromStdString(*code));
        return std::nullopt;
    }
    if (std::get<NoSnippet>(text) == NoSnippet::OfSamples)
        return sentence(
            QT_TRANSLATE_NOOP("RunCode", "The surface is made of samples; there is code for formulas only."));
    return sentence(QT_TRANSLATE_NOOP("RunCode", "torch.optim has no such optimizer; copy it for NumPy."));
}

} // namespace thalweg::app
