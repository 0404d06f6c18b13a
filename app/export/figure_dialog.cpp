#include "export/figure_dialog.h"

#include "model/settings.h"
#include "panels/chooser_box.h"
#include "panels/dialog_parts.h"
#include "panels/number_field.h"
#include "panels/sentence_label.h"
#include "plane/basin_drafts.h"
#include "plane/basin_layer.h"
#include "plane/plane_view.h"
#include "text/number_text.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

#include <array>
#include <cmath>
#include <utility>

namespace thalweg::app {

namespace {

constexpr QSize kPreview{460, 380};
constexpr int kFormWidth = 330;
constexpr int kPatience = 150;

/// Rounded so far that nobody sees the difference in print.
double roundedSide(double length, FigureChoice::Unit unit)
{
    const double perUnit = unit == FigureChoice::Unit::Pixels ? 1.0 : 100.0;
    return std::round(length * perUnit) / perUnit;
}

} // namespace

FigureDialog::FigureDialog(FigureMaker maker, Settings* settings, QWidget* parent)
    : QDialog(parent), m_maker(std::move(maker)), m_settings(settings),
      m_choice(settings ? settings->figure() : FigureChoice()), m_drafts(new BasinDrafts(this))
{
    setWindowTitle(tr("Export a figure"));
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(2 * metrics::kSpace);
    buildContent(*form);
    buildSize(*form);
    buildText(*form);
    auto* left = new QVBoxLayout;
    left->addLayout(form);
    m_problem = new SentenceLabel(SentenceLabel::Kind::Error, this);
    m_problem->setFixedWidth(kFormWidth);
    left->addWidget(m_problem);
    left->addStretch();
    left->addLayout(buildButtons());
    auto* sides = new QHBoxLayout;
    sides->setSpacing(5 * metrics::kSpace);
    sides->addLayout(left);
    sides->addLayout(buildPreview());
    dialogLayout(*this)->addLayout(sides);
    connectAll();
    read();
    showPreview();
}

void FigureDialog::buildContent(QFormLayout& form)
{
    m_content = new ChooserBox(this);
    for (const QString& name : {tr("Plane"), tr("Relief"), tr("Charts"), tr("Plane and charts"), tr("Relief and charts"),
                                tr("Whole window")})
        m_content->addItem(name);
    m_content->setCurrentIndex(int(m_choice.content));
    m_content->setAccessibleName(tr("Show"));
    m_content->setToolTip(tr("What the figure is of"));
    form.addRow(tr("Show"), m_content);
}

NumberField* FigureDialog::field(double value, const QString& name)
{
    auto* field = new NumberField(this);
    field->setAccessibleName(name);
    field->setValue(value);
    connect(field, &NumberField::valueTyped, this, &FigureDialog::read);
    connect(field, &NumberField::problemChanged, this, &FigureDialog::showState);
    return field;
}

std::optional<QString> FigureDialog::sideProblem(double length) const
{
    const auto unit = FigureChoice::Unit(m_unit->currentIndex());
    const double dpi = m_dpi->value();
    if (sideFits(length, unit, dpi))
        return std::nullopt;
    const double perPixel = perInch(unit, dpi) / dpi;
    return tr("%1 is not allowed; with %2 pixels per inch a side has %3 to %4.")
        .arg(editText(length), editText(dpi), shortNumber(kLeastSide * perPixel),
             shortNumber(kGreatestSide * perPixel));
}

void FigureDialog::buildSize(QFormLayout& form)
{
    m_dpi = field(m_choice.dpi, tr("Resolution"));
    m_width = field(m_choice.width, tr("Width"));
    m_height = field(m_choice.height, tr("Height"));
    m_unit = new ChooserBox(this);
    m_unit->addItems({tr("pixels"), tr("cm"), tr("inches")});
    m_unit->setCurrentIndex(int(m_choice.unit));
    m_unit->setAccessibleName(tr("Unit of the size"));
    m_unit->setToolTip(tr("In which width and height are given; the size stays as it is"));
    m_width->setToolTip(tr("Width of the figure, in the unit beside it"));
    m_height->setToolTip(tr("Height of the figure, in the unit beside it"));
    for (NumberField* side : {m_width, m_height})
        side->setCheck([this](double length) { return sideProblem(length); });
    m_dpi->setCheck([this](double dpi) -> NumberField::Problem {
        if (dpi >= kLeastDpi && dpi <= kGreatestDpi)
            return std::nullopt;
        return tr("%1 is not allowed; a resolution is %2 to %3 pixels per inch.")
            .arg(editText(dpi)).arg(kLeastDpi).arg(kGreatestDpi);
    });
    auto* size = new QHBoxLayout;
    size->setSpacing(6);
    size->addWidget(m_width);
    size->addWidget(new QLabel(QStringLiteral("×"), this));
    size->addWidget(m_height);
    size->addWidget(m_unit);
    QWidget* before = m_content; // the resolution was made first, as the size goes by it
    for (QWidget* next : std::initializer_list<QWidget*>{m_width, m_height, m_unit, m_dpi})
        setTabOrder(std::exchange(before, next), next);
    form.addRow(tr("Size"), size);
    auto* resolution = new QHBoxLayout;
    resolution->setSpacing(8);
    resolution->addWidget(m_dpi);
    resolution->addWidget(new QLabel(tr("pixels per inch"), this));
    m_dpi->setToolTip(tr("Of PNG; and how large type is in a size that is given in pixels"));
    form.addRow(tr("Resolution"), resolution);
    m_pixels = new QLabel(this);
    m_pixels->setProperty("quiet", true);
    form.addRow(QString(), m_pixels);
}

void FigureDialog::buildText(QFormLayout& form)
{
    m_legend = new QCheckBox(tr("Legend with the runs' names"), this);
    m_legend->setChecked(m_choice.legend);
    m_legend->setToolTip(tr("Below the figure: each run that is shown, with its line and marker"));
    form.addRow(QString(), m_legend);
    m_hasCaption = new QCheckBox(tr("Caption"), this);
    m_hasCaption->setToolTip(tr("Below the figure: a text of your own"));
    form.addRow(QString(), m_hasCaption);
    m_caption = new QPlainTextEdit(m_maker.caption(), this);
    m_caption->setAccessibleName(tr("Text of the caption"));
    m_caption->setAccessibleDescription(tr("What stands below the figure; Tab goes on"));
    m_caption->setTabChangesFocus(true);
    m_caption->setFixedHeight(78);
    form.addRow(QString(), m_caption);
}

QLayout* FigureDialog::buildButtons()
{
    auto* row = new QHBoxLayout;
    m_save = mainButton(tr("Save…"), *this);
    m_save->setDefault(true);
    m_save->setToolTip(tr("As PNG, SVG or PDF, by the end of the file's name"));
    connect(m_save, &QPushButton::clicked, this, &FigureDialog::save);
    m_copy = new QPushButton(tr("Copy"), this);
    m_copy->setToolTip(tr("Puts the picture on the clipboard"));
    connect(m_copy, &QPushButton::clicked, this, &FigureDialog::copy);
    row->addWidget(m_save);
    row->addWidget(m_copy);
    row->addStretch();
    row->addWidget(closeButton(*this));
    return row;
}

QLayout* FigureDialog::buildPreview()
{
    m_preview = new QLabel(this);
    m_preview->setFixedSize(kPreview);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setAccessibleName(tr("Preview"));
    m_busy = new QLabel(this);
    m_busy->setProperty("quiet", true);
    m_busy->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout;
    column->addWidget(m_preview);
    column->addWidget(m_busy);
    return column;
}

void FigureDialog::connectAll()
{
    connect(m_drafts, &BasinDrafts::ready, this, &FigureDialog::showPreview);
    for (const FigureViews::Plane& plane : m_maker.views().planes) // a relief has their basins
        connect(&plane.view->basins(), &BasinLayer::changed, &m_patience, qOverload<>(&QTimer::start));
    connect(m_content, &QComboBox::currentIndexChanged, this, &FigureDialog::read);
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this](int unit) { takeUnit(FigureChoice::Unit(unit)); });
    connect(m_legend, &QCheckBox::toggled, this, &FigureDialog::read);
    connect(m_hasCaption, &QCheckBox::toggled, this, &FigureDialog::read);
    connect(m_caption, &QPlainTextEdit::textChanged, this, &FigureDialog::read);
    connect(&m_patience, &QTimer::timeout, this, &FigureDialog::showPreview);
}

/// The same size in another unit.
void FigureDialog::takeUnit(FigureChoice::Unit unit)
{
    const double factor = perInch(unit, m_choice.dpi) / perInch(m_choice.unit, m_choice.dpi);
    m_width->setValue(roundedSide(m_choice.width * factor, unit));
    m_height->setValue(roundedSide(m_choice.height * factor, unit));
    read();
}

FigureChoice FigureDialog::written() const
{
    return {FigureChoice::Content(m_content->currentIndex()), FigureChoice::Unit(m_unit->currentIndex()),
            m_width->value(), m_height->value(), m_dpi->value(), m_legend->isChecked(),
            m_hasCaption->isChecked() ? m_caption->toPlainText() : QString()};
}

void FigureDialog::read()
{
    const FigureChoice next = written();
    if (canBeMade(m_maker.asMade(next))) {
        m_choice = next;
        m_patience.start();
    }
    showState();
}

void FigureDialog::showState()
{
    const bool isWindow = m_choice.content == FigureChoice::Content::Window;
    for (QWidget* widget : {static_cast<QWidget*>(m_width), static_cast<QWidget*>(m_height),
                            static_cast<QWidget*>(m_unit), static_cast<QWidget*>(m_legend),
                            static_cast<QWidget*>(m_hasCaption)})
        widget->setEnabled(!isWindow);
    m_caption->setVisible(!isWindow && m_hasCaption->isChecked());
    const QSize size = m_maker.asMade(m_choice).pixels();
    m_pixels->setText(isWindow ? tr("As it stands; PNG: %1 × %2 pixels").arg(size.width()).arg(size.height())
                               : tr("PNG: %1 × %2 pixels").arg(size.width()).arg(size.height()));
    const QString problem = this->problem();
    m_problem->say(problem);
    m_save->setEnabled(problem.isEmpty());
    m_copy->setEnabled(problem.isEmpty());
}

/// Why what stands in the fields cannot be had; empty where it can.
QString FigureDialog::problem() const
{
    const FigureChoice wanted = written();
    const bool isWindow = wanted.content == FigureChoice::Content::Window;
    for (const NumberField* field : {m_dpi, m_width, m_height})
        if (const QString problem = field->problem(); !problem.isEmpty() && (!isWindow || field == m_dpi))
            return problem;
    if (canBeMade(m_maker.asMade(wanted)))
        return m_maker.roomProblem(wanted).value_or(QString());
    if (isWindow)
        return tr("With %1 pixels per inch the window has more than %2 pixels a side.")
            .arg(editText(wanted.dpi))
            .arg(kGreatestSide);
    return sideProblem(wanted.width).value_or(sideProblem(wanted.height).value_or(QString()));
}

void FigureDialog::showPreview()
{
    m_preview->setPixmap(QPixmap::fromImage(m_maker.preview(m_choice, kPreview, devicePixelRatioF(), *m_drafts)));
    m_drafts->compute();
    m_busy->setText(m_drafts->isBusy() ? tr("The basins are being computed…") : QString());
}

void FigureDialog::remember()
{
    if (m_settings)
        m_settings->setFigure(m_choice);
}

bool FigureDialog::saveTo(const QString& path)
{
    const auto problem = m_maker.save(path, m_choice);
    m_problem->say(problem.value_or(QString()));
    if (problem)
        return false;
    remember();
    if (m_settings)
        m_settings->setFolder(QFileInfo(path).absolutePath());
    return true;
}

void FigureDialog::save()
{
    const QString folder = m_settings ? m_settings->folder() + u'/' : QString();
    QFileDialog dialog(this, tr("Save the figure"), folder, tr("Pictures (*.png *.svg *.pdf)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("png"));
    if (dialog.exec() == QDialog::Accepted && saveTo(dialog.selectedFiles().first()))
        accept();
}

void FigureDialog::copy()
{
    QGuiApplication::clipboard()->setImage(m_maker.image(m_choice));
    remember();
}

} // namespace thalweg::app
