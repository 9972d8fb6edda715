// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/picture.h"
#include "ui/widgets/card.h"
#include "ui/widgets/tokens.h"

#include <QDate>
#include <QList>
#include <QStringList>

class QAbstractItemModel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace mooring::ui {

class ChartTable;
class TextLabel;

/// How a chart can be taken out of the page.
enum class TakeOut { Png, Svg, Csv };

/// A card of the trends page: a picture or its table, or words that say why there is neither; and a menu to
/// take them out of the page.
class PictureCard : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureCard)

public:
    ~PictureCard() override = default;

    bool showsTable() const;
    bool isEmpty() const; ///< neither picture nor table
    ChartTable &table();  ///< made when it is first asked for: most are never looked at
    QToolButton &tableButton() const { return *m_asTable; }
    QToolButton &menuButton() const { return *m_more; }
    QString missing() const; ///< the words shown when it is empty

    Picture &picture() const { return *m_picture; }
    QString summary() const; ///< of the picture, in words
    /// For a spreadsheet: names of the columns first; days as ISO 8601, numbers with a point.
    virtual QList<QStringList> numbers() const = 0;

signals:
    void dayRequested(QDate day);
    void rowActivated(const QModelIndex &row); ///< of the table
    void rowRead(const QModelIndex &row);      ///< the keyboard came to it
    void takeOutRequested(mooring::ui::TakeOut as);

protected:
    /// `chart` is also a Picture; it and the table become pages of the body.
    template <typename Chart>
    PictureCard(const QString &title, Chart *chart, QAbstractItemModel *model, QWidget *parent)
        : PictureCard{title, chart, chart, model, parent}
    {}

    /// Why there is nothing to show; empty if there is something.
    void setMissing(const QString &words);
    QMenu &menu() const { return *m_menu; }
    /// The table is one of many words: its columns keep their width.
    void keepWordsOfTable() { m_keepsWords = true; }
    /// A line or more of words above or below the pages, as far from the edges as the title.
    enum class Beside { Above, Below };
    TextLabel *addWords(FontSize size, Colour ink, Beside where);
    virtual void pageChanged(); ///< another page is shown

private:
    PictureCard(const QString &title, QWidget *chart, Picture *picture, QAbstractItemModel *model,
                QWidget *parent);
    void addMenu();
    void makeTable();
    void choosePage();
    void turn();

    QWidget *m_chart = nullptr;
    Picture *m_picture = nullptr;
    QAbstractItemModel *m_model = nullptr;
    ChartTable *m_table = nullptr;
    QWidget *m_tablePage = nullptr;
    bool m_keepsWords = false;
    QStackedWidget *m_pages = nullptr;
    QWidget *m_nothingPage = nullptr;
    TextLabel *m_nothing = nullptr;
    QToolButton *m_asTable = nullptr;
    QToolButton *m_more = nullptr;
    QMenu *m_menu = nullptr;
};

} // namespace mooring::ui
