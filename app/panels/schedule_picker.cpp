#include "panels/schedule_picker.h"

#include "panels/catalogue_text.h"
#include "schedules/catalogue.h"

namespace thalweg::app {

SchedulePicker::SchedulePicker(Appearance& appearance, QWidget* parent) : Picker(appearance, parent)
{
    for (const ScheduleEntry& entry : scheduleCatalogue())
        addItem(QString::fromStdString(std::string(entry.id)), coreText(entry.name), coreText(entry.knownFor));
    connect(this, &Picker::picked, this, [this](const QString& id) {
        if (const ScheduleEntry* entry = findSchedule(id.toStdString()))
            emit schedulePicked(*entry);
    });
}

} // namespace thalweg::app
