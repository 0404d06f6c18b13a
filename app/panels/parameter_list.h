#pragma once

#include "numeric/parameter.h"

#include <QWidget>

#include <limits>
#include <memory>
#include <span>
#include <vector>

class QVBoxLayout;

namespace thalweg::app {

class Appearance;
class LinkButton;
class ParameterField;

/// The fields of a table of parameters, one below the other. Those that are rarely used, and those beyond the
/// most that are wanted in sight, stand behind "More" when there are many, unless one of them is not at its usual
/// value.
class ParameterList : public QWidget {
    Q_OBJECT
public:
    explicit ParameterList(Appearance& appearance, QWidget* parent = nullptr);

    /// Builds the fields anew, unless the table is the one shown.
    void setTable(std::span<const Parameter> table, std::shared_ptr<const void> keepsText = nullptr);
    /// How many fields of a table are wanted in sight; usually all. One more is as good as a "More".
    void setMost(std::size_t most);
    void setValues(std::span<const double> values);
    void refuse(std::size_t parameter, const QString& sentence);

    std::size_t size() const { return m_fields.size(); }
    ParameterField& field(std::size_t parameter) { return *m_fields[parameter]; }

signals:
    void valueChosen(std::size_t parameter, double value);
    void gestureEnded();

private:
    bool shows(std::span<const Parameter> table) const;
    void add(const Parameter& parameter, std::shared_ptr<const void> keepsText);
    bool isFolded(std::size_t parameter) const;
    void fold();

    Appearance& m_appearance;
    QVBoxLayout* m_layout; // owned by this, as all below
    LinkButton* m_more;
    std::vector<ParameterField*> m_fields;
    std::size_t m_most = std::numeric_limits<std::size_t>::max();
    bool m_unfolded = false;
};

} // namespace thalweg::app
