#include "panels/optimizer_picker.h"

#include "optimizers/catalogue.h"
#include "panels/catalogue_text.h"

namespace thalweg::app {

OptimizerPicker::OptimizerPicker(Appearance& appearance, QWidget* parent) : Picker(appearance, parent)
{
    const std::pair<OptimizerGroup, QString> groups[] = {{OptimizerGroup::FirstSteps, tr("First steps")},
                                                         {OptimizerGroup::Adaptive, tr("Adaptive")},
                                                         {OptimizerGroup::SecondOrder, tr("Second order")},
                                                         {OptimizerGroup::Lecture, tr("As in the lecture")}};
    for (const auto& [group, title] : groups) {
        addHeading(title);
        for (const OptimizerEntry& entry : optimizerCatalogue())
            if (entry.group == group)
                addItem(QString::fromStdString(std::string(entry.id)), coreText(entry.name),
                        coreText(entry.knownFor));
    }
    connect(this, &Picker::picked, this, [this](const QString& id) {
        if (const OptimizerEntry* entry = findOptimizer(id.toStdString()))
            emit optimizerPicked(*entry);
    });
}

} // namespace thalweg::app
