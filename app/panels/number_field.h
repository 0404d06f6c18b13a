#pragma once

#include "panels/field_problem.h"

#include <functional>
#include <optional>
#include <span>

namespace thalweg::app {

/// A field for one number. A number that is allowed is announced while it is typed; anything else, also what
/// is not a number yet, stays in sight, and the value from before is in force. What is wrong has a red border
/// and a sentence that says why. Escape brings back the value from before. Arrow keys go to the next sensible
/// number, Page Up and Page Down ten of them.
class NumberField : public QLineEdit {
    Q_OBJECT
public:
    using Problem = std::optional<QString>;

    explicit NumberField(QWidget* parent = nullptr);

    void setCheck(std::function<Problem(double)> check) { m_check = std::move(check); }
    void setStep(std::function<double(double value, int steps)> step) { m_step = std::move(step); }

    /// A word that stands for one value, such as "all": shown in its place, and understood when typed.
    void setWord(double value, const QString& word);

    /// The last good value. Setting the same again leaves what is being typed alone.
    double value() const { return m_value; }
    void setValue(double value);

    /// The value typed last cannot be had after all: this one stays in force, the text stays in sight.
    void refuse(double inForce, const QString& sentence);

    /// Forgets what is typed and shows the value again.
    void discard();

    /// What stands in the field, if it is a number; of a long one that is shown rounded, all of it.
    std::optional<double> typed() const;

    /// The sentence for what stands in the field now; empty for none.
    void showProblem(const QString& sentence);
    const QString& problem() const { return m_problem.sentence(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void valueTyped(double value);            ///< allowed, and another than value() was
    void problemChanged(const QString& text); ///< empty when there is none any more
    void stepped(double value);               ///< by a key; after valueTyped
    void editingEnded();                      ///< after Enter, Escape or leaving the field

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void read();
    void finish();
    void restore();
    void stepBy(int steps);
    bool canRestore() const;
    bool showsValue() const;
    void showValue();
    QString textOf(double value) const;
    void take(double value);

    std::function<Problem(double)> m_check;
    std::function<double(double, int)> m_step;
    double m_value = 0.0;
    double m_before = 0.0; ///< when editing began: what Escape brings back
    std::optional<double> m_wordValue;
    QString m_word;
    QString m_shown; ///< the text that stands for the value
    FieldProblem m_problem{*this};
};

/// What is wrong with all of these, each sentence once and with the name of its field where there are several.
QString problemsOf(std::span<NumberField* const> fields);

} // namespace thalweg::app
