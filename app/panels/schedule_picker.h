#pragma once

#include "panels/picker.h"

namespace thalweg {
struct ScheduleEntry;
}

namespace thalweg::app {

/// All schedules of the learning rate, each with what it is good and bad at.
class SchedulePicker : public Picker {
    Q_OBJECT
public:
    explicit SchedulePicker(Appearance& appearance, QWidget* parent = nullptr);

signals:
    void schedulePicked(const thalweg::ScheduleEntry& entry);
};

} // namespace thalweg::app
