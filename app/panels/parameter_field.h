#pragma once

#include "numeric/parameter.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QTimer;

namespace thalweg::app {

class Appearance;
class ElidedLabel;
class NumberField;
class SentenceLabel;
class Slider;

/// One parameter of an optimizer or a surface: its name, a field for the exact number, and a slider
/// spread as the parameter says. A switch is a check box.
class ParameterField : public QWidget {
    Q_OBJECT
public:
    /// keepsText: owner of what the parameter's names refer to, where that is not the program itself.
    ParameterField(const Parameter& parameter, Appearance& appearance,
                   std::shared_ptr<const void> keepsText = nullptr, QWidget* parent = nullptr);

    const Parameter& parameter() const { return m_parameter; }
    double value() const { return m_value; }

    /// What is in force now. Leaves alone what is being typed or dragged.
    void setValue(double value);

    /// The value chosen last was not taken, for this reason; the one set last stays.
    void refuse(const QString& sentence);

    /// A word for one value of a number, such as "all".
    void setWord(double value, const QString& word);

signals:
    /// Chosen by a person, and allowed by the parameter's own range. Values that follow each other
    /// until gestureEnded() are one change.
    void valueChosen(double value);
    void gestureEnded();

private:
    void makeSwitch();
    void makeNumber(Appearance& appearance);
    void choose(double value);
    void takeFromSlider(int position);
    void placeSlider();

    Parameter m_parameter;
    std::shared_ptr<const void> m_keepsText;
    double m_value;
    double m_inForce;
    QCheckBox* m_switch = nullptr;  // of a switch; owned as children, as all below
    NumberField* m_number = nullptr; // of any other
    Slider* m_slider = nullptr;
    QTimer* m_pause = nullptr; ///< after a key or the wheel, which have no release to wait for
    SentenceLabel* m_problem = nullptr;
};

} // namespace thalweg::app
