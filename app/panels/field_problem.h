#pragma once

#include <QLineEdit>
#include <QStyle>

namespace thalweg::app {

/// What is wrong with what stands in a field: a red border for the eye, the sentence for screen readers, in place of
/// what the field is for. What the
/// field's value is meanwhile, and where the sentence is shown, is the field's own business.
class FieldProblem {
public:
    explicit FieldProblem(QLineEdit& field) : m_field(field) {}

    /// Nothing: all is well again. Returns whether it is another sentence than before.
    bool say(const QString& sentence)
    {
        if (sentence == m_sentence)
            return false;
        const bool isSigned = sentence.isEmpty() != m_sentence.isEmpty();
        if (m_sentence.isEmpty())
            m_purpose = m_field.accessibleDescription();
        m_sentence = sentence;
        m_field.setAccessibleDescription(sentence.isEmpty() ? m_purpose : sentence);
        if (isSigned)
            drawBorder();
        return true;
    }

    const QString& sentence() const { return m_sentence; }

private:
    /// A style sheet looks at properties only when it is put on.
    void drawBorder()
    {
        m_field.setProperty("error", !m_sentence.isEmpty());
        m_field.style()->unpolish(&m_field);
        m_field.style()->polish(&m_field);
    }

    QLineEdit& m_field;
    QString m_sentence;
    QString m_purpose; ///< what the field is for, while there is a sentence
};

} // namespace thalweg::app
