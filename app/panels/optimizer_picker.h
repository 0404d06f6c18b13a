#pragma once

#include "panels/picker.h"

namespace thalweg {
struct OptimizerEntry;
}

namespace thalweg::app {

/// All optimizers of the catalogue in their groups, each with what it is good and bad at.
class OptimizerPicker : public Picker {
    Q_OBJECT
public:
    explicit OptimizerPicker(Appearance& appearance, QWidget* parent = nullptr);

signals:
    void optimizerPicked(const thalweg::OptimizerEntry& entry);
};

} // namespace thalweg::app
