#pragma once

#include "export/figure_maker.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace thalweg::app {

class BasinDrafts;
class NumberField;
class SentenceLabel;
class Settings;

/// Asks what a figure is to show and how large it is to be, shows it, and saves or copies it.
class FigureDialog : public QDialog {
    Q_OBJECT
public:
    /// settings: what to remember, or null.
    FigureDialog(FigureMaker maker, Settings* settings, QWidget* parent);

    /// What is asked for; one that can be had while something else stands in a field.
    const FigureChoice& choice() const { return m_choice; }

    /// Saves it; what is wrong stands in the dialog. @return whether that was done.
    bool saveTo(const QString& path);

private:
    void buildContent(QFormLayout& form);
    void buildSize(QFormLayout& form);
    void buildText(QFormLayout& form);
    QLayout* buildButtons();
    QLayout* buildPreview();
    NumberField* field(double value, const QString& name);
    void connectAll();

    void takeUnit(FigureChoice::Unit unit);
    FigureChoice written() const; ///< in the fields, whether it can be had or not
    QString problem() const;
    void read();
    void showState();
    void showPreview();
    void save();
    void copy();
    void remember();
    std::optional<QString> sideProblem(double length) const;

    FigureMaker m_maker;
    Settings* m_settings;
    FigureChoice m_choice;
    QComboBox* m_content = nullptr; // owned as children, as all below
    NumberField* m_width = nullptr;
    NumberField* m_height = nullptr;
    QComboBox* m_unit = nullptr;
    NumberField* m_dpi = nullptr;
    QCheckBox* m_legend = nullptr;
    QCheckBox* m_hasCaption = nullptr;
    QPlainTextEdit* m_caption = nullptr;
    QLabel* m_pixels = nullptr;
    SentenceLabel* m_problem = nullptr;
    QLabel* m_preview = nullptr;
    QLabel* m_busy = nullptr; ///< below it
    BasinDrafts* m_drafts;    ///< of the preview
    QPushButton* m_save = nullptr;
    QPushButton* m_copy = nullptr;
    QTimer m_patience; ///< until the preview follows
};

} // namespace thalweg::app
