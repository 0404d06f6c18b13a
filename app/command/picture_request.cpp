#include "command/picture_request.h"

#include "command/commands.h"
#include "command/files.h"
#include "command/picture_size.h"
#include "command/refusal.h"
#include "command/scene_request.h"
#include "command/values.h"
#include "command/window_page.h"

#include <algorithm>
#include <array>

namespace thalweg::app {

namespace {

/// The names of RenderRequest::View, in their order.
constexpr std::array<std::string_view, 6> kViews{"plane", "charts", "both", "relief", "window", "presentation"};
/// In the order of ThemeKind.
constexpr std::array<std::string_view, 3> kThemes{"light", "dark", "high_contrast"};
constexpr std::array<std::string_view, 2> kLanguages{"en", "zh_CN"};

/// A window has nothing below it.
void checkScreen(const Arguments& arguments, const RenderRequest& request)
{
    const std::string with = " is not allowed with --view " + std::string(kViews[std::size_t(request.view)]);
    for (const char* option : {"--legend", "--caption"})
        if (arguments.has(option))
            throw Refusal(option + with);
}

void readFile(RenderRequest& request, const Arguments& arguments)
{
    const auto file = arguments.value("--output");
    if (!file)
        throw Refusal("-o FILE.png is missing; it says where the picture goes");
    const auto format = figureFormat(QString::fromStdString(*file));
    if (!format)
        throw Refusal("-o " + inQuotes(*file) + " is not allowed; the name must end in .png, .svg or .pdf");
    request.file = *file;
    request.format = *format;
}

/// The value whose word is given, of words in the order of the values.
template <class Enum, std::size_t Count>
Enum chosenOf(std::string_view option, const std::string& word, const std::array<std::string_view, Count>& words)
{
    return static_cast<Enum>(std::ranges::find(words, oneOf(option, word, words)) - words.begin());
}

/// SVG has no place for control characters, nor for what is not text.
QString captionFrom(const std::string& text)
{
    const QString caption = QString::fromStdString(text);
    const auto isWrong = [](QChar c) { return c.category() == QChar::Other_Control || c == QChar::ReplacementCharacter; };
    if (std::ranges::any_of(caption, isWrong))
        throw Refusal("--caption is not allowed; it has a character that cannot be written");
    return caption;
}

std::string pageFrom(const std::string& page, RenderRequest::View view)
{
    if (view != RenderRequest::View::Window)
        throw Refusal("--page is not allowed with --view " + std::string(kViews[std::size_t(view)])
                      + "; only a window has pages");
    return oneOf("--page", page, kWindowPages);
}

MapField layerFrom(const std::string& layer, RenderRequest::View view)
{
    if (view == RenderRequest::View::Charts)
        throw Refusal("--layer is not allowed with --view charts; they have no map");
    return chosenOf<MapField>("--layer", layer, kMapFieldWords);
}

void readLook(RenderRequest& request, const Arguments& arguments)
{
    if (const auto view = arguments.value("--view"))
        request.view = chosenOf<RenderRequest::View>("--view", *view, kViews);
    readSize(request.figure, arguments);
    request.figure.legend = arguments.has("--legend");
    request.figure.caption = captionFrom(arguments.value("--caption").value_or(""));
    if (isOfScreen(request.view))
        checkScreen(arguments, request);
    if (const auto page = arguments.value("--page"))
        request.page = pageFrom(*page, request.view);
    if (const auto layer = arguments.value("--layer"))
        request.layer = layerFrom(*layer, request.view);
    if (const auto theme = arguments.value("--theme"))
        request.theme = chosenOf<ThemeKind>("--theme", *theme, kThemes);
    if (const auto language = arguments.value("--language"))
        request.language = oneOf("--language", *language, kLanguages);
}

} // namespace

const std::vector<Option>& pictureOptions()
{
    static const std::vector<Option> options{
        {"--output", "-o", Takes::One, "FILE", "where the picture goes: .png, .svg or .pdf; always needed"},
        {"--view", "", Takes::One, "plane|charts|both|relief|window|presentation", "what it shows"},
        {"--page", "", Takes::One, "here|step|why|points|ends|table|samples|relief|both", "in front in a window"},
        {"--layer", "", Takes::One, "loss|least|greatest|condition|signs|basins", "what the map's colours show"},
        {"--run", "", Takes::One, "N", "which run is selected: its basins are shown; usually 0, the first"},
        {"--step", "", Takes::One, "N", "at which step of the runs; usually the last"},
        {"--size", "", Takes::One, "WxH", "in pixels, from 16x16 to 10000x10000; or 16x10cm, 6.5x4in"},
        {"--dpi", "", Takes::One, "N", "pixels per inch; usually 96, and 300 for cm and in"},
        {"--legend", "", Takes::Nothing, "", "with the names of the runs"},
        {"--caption", "", Takes::One, "TEXT", "a text below it"},
        {"--theme", "", Takes::One, "light|dark|high_contrast", "its colours"},
        {"--language", "", Takes::One, "en|zh_CN", "of its words"},
    };
    return options;
}

RenderRequest pictureFrom(const Arguments& arguments, RenderRequest::View usual,
                          std::istream& standardInput)
{
    RenderRequest request;
    request.view = usual;
    readFile(request, arguments);
    readLook(request, arguments);
    checkOutputFile(request.file);
    request.scene = sceneFrom(arguments, standardInput);
    if (arguments.has("--run"))
        request.run = runFrom(arguments, request.scene);
    if (const auto step = arguments.value("--step"))
        request.step = static_cast<int>(
            wholeNumber("--step", *step, 0, static_cast<std::uint64_t>(request.scene.steps)));
    return request;
}

void draw(const RenderRequest& request)
{
    if (const auto problem = render(request))
        throw Failure(*problem);
}

void renderPicture(const Arguments& arguments, std::istream& standardInput, Output&)
{
    draw(pictureFrom(arguments, RenderRequest::View::Plane, standardInput));
}

} // namespace thalweg::app
